import type { FileInspection } from '@upbeat/exchange/inspection';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { KeyValues } from '~/components/ui/key-values';
import { LevelWords } from '~/components/ui/level-words';
import { Segmented } from '~/components/ui/segmented';
import { Select } from '~/components/ui/select';
import { ACCOUNT_PLATFORMS } from '../choices';
import type { MappingView } from '../mapping-view.server';
import { dateWords } from '../date-words';
import { zoneChoices } from '../zone-choices';
import { AskedCurrency } from './asked-currency';
import { Asked } from './asked';

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
const PLATFORM_CHOICES = Object.entries(ACCOUNT_PLATFORMS).map(([value, label]) => ({ value, label }));

/** How the file was understood, and what it does not say: asked here, never filled in. */
export function HowItWasRead({ view, currency }: { view: MappingView; currency: string }) {
  const { inspection, answers, errors, account, accounts } = view;
  const names = accounts.filter((one) => one.platform === answers.platform).map((one) => one.name);

  return (
    <Card as="aside">
      <CardHeader title="How it was read" aside={<LevelWords level={1} />} />
      <CardBody>
        <KeyValues items={readItems(inspection)} />
      </CardBody>
      {inspection.currency === null && <AskedCurrency view={view} currency={currency} />}
      {inspection.questions
        .filter((question) => question.id === 'date_order' || question.id === 'decimal_mark')
        .map((question) => (
          <Asked key={question.id} sentence={question.sentence}>
            <Segmented
              legend={question.id === 'date_order' ? 'Order of day and month' : 'Decimal mark'}
              hideLegend={false}
              wide
              name={question.id === 'date_order' ? 'dateOrder' : 'decimalMark'}
              defaultValue={question.id === 'date_order' ? answers.dateOrder : answers.decimalMark}
              choices={question.options.map(({ value, label }) => ({ value, label: label.replace(/ \(.*$/, '') }))}
            />
          </Asked>
        ))}
      <Asked>
        <Field label="Platform" error={errors.platform}>
          {({ tone, ...control }) => (
            <Select
              {...control}
              tone={tone}
              name="platform"
              defaultValue={answers.platform ?? ''}
              placeholder="Choose…"
              choices={PLATFORM_CHOICES}
            />
          )}
        </Field>
      </Asked>
      <Asked>
        <Field label="Ad account" hint="Rows of the same account and day are the same rows." error={errors.account}>
          {({ tone, ...control }) => (
            <Input
              {...control}
              tone={tone}
              name="account"
              type="text"
              list="known-accounts"
              maxLength={120}
              autoComplete="off"
              defaultValue={answers.account ?? ''}
            />
          )}
        </Field>
        <datalist id="known-accounts">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Asked>
      <Asked>
        {account ? (
          <p className="text-sm">
            <span className="label">Time zone of the days</span>
            {account.timeZone}, as the ad account says
          </p>
        ) : (
          <Field label="Time zone of the days" hint="Decides which day a click belongs to." error={errors.time_zone}>
            {({ tone, ...control }) => (
              <Select
                {...control}
                tone={tone}
                name="timeZone"
                defaultValue={answers.timeZone ?? ''}
                placeholder="Choose the account's zone…"
                choices={zoneChoices()}
              />
            )}
          </Field>
        )}
      </Asked>
    </Card>
  );
}

function readItems(inspection: FileInspection): [string, string][] {
  const { dateOrder, decimalMark, currency, currencyLine, preamble } = inspection;
  const delimiter = DELIMITERS[inspection.delimiter] ?? inspection.delimiter;
  const items: [string, string][] = [
    ['Platform', inspection.because],
    ['Dates', dateWords(inspection.columns, dateOrder) ?? 'can be read two ways'],
    ['Numbers', decimalMark === null ? 'can be read two ways' : `decimal ${decimalMark}`],
    ['File', `${inspection.encoding}, ${delimiter}, column names on line ${inspection.headerLine}`],
  ];
  if (currency !== null)
    items.push(['Currency', currencyLine === null ? currency : `${currency}, stated on line ${currencyLine}`]);
  if (preamble.length > 0) items.push(['Above it', preamble.join(' · ').slice(0, 120)]);

  return items;
}
