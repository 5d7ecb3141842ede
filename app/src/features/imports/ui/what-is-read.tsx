import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';

/** What a file should be and what happens with it. */
export function WhatIsRead() {
  return (
    <Card as="aside">
      <CardHeader title="What is read" />
      <CardBody>
        <KeyValues
          items={[
            ['Files', 'CSV or tab-separated text, up to 1 GB, as exported'],
            ['Rows', 'One a day for each campaign, ad group or ad'],
            ['Asked', 'Currency, order of day and month, decimal mark and time zone, where the file is silent'],
            ['Refused', 'Rows that cannot be read, each with line, column and reason'],
            ['Twice', 'The very same file adds nothing; a newer export of the same days replaces their figures'],
            ['Undo', 'Any import, in any order; what lay beneath it shows again'],
          ]}
        />
      </CardBody>
    </Card>
  );
}
