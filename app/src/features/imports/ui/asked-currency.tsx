import { useState } from 'react';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Segmented } from '~/components/ui/segmented';
import { OTHER_CURRENCY } from '../choices';
import type { MappingView } from '../mapping-view.server';
import { Asked } from './asked';

const USUAL = ['EUR', 'USD', 'GBP'];

/** The currency of a silent file: the usual ones at hand, any other by its code. */
export function AskedCurrency({ view, currency }: { view: MappingView; currency: string }) {
  const { answers, errors, inspection } = view;
  const codes = [...new Set([currency, ...USUAL])].slice(0, USUAL.length);
  const answered =
    answers.currency === undefined ? undefined : codes.includes(answers.currency) ? answers.currency : OTHER_CURRENCY;
  const [chosen, setChosen] = useState(answered);
  const question = inspection.questions.find((one) => one.id === 'currency');

  return (
    <Asked sentence={question?.sentence ?? 'The file is silent. It is asked, never guessed.'}>
      <Segmented
        legend="Currency"
        hideLegend={false}
        wide
        name="currency"
        value={chosen ?? ''}
        onChange={setChosen}
        choices={[...codes.map((code) => ({ value: code, label: code })), { value: OTHER_CURRENCY, label: 'Other' }]}
      />
      {chosen === OTHER_CURRENCY && (
        <div className="mt-2">
          <Field label="Its code" error={errors.currency}>
            {({ tone, ...control }) => (
              <Input
                {...control}
                tone={tone}
                name="otherCurrency"
                type="text"
                maxLength={3}
                placeholder="CHF"
                autoCapitalize="characters"
                defaultValue={answered === OTHER_CURRENCY ? answers.currency : ''}
              />
            )}
          </Field>
        </div>
      )}
    </Asked>
  );
}
