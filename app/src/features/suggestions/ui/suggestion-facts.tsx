import { Link } from '@remix-run/react';
import type { Suggestion, TrackRecord } from '@upbeat/db/suggestions/row';
import { useFormat } from '~/components/format-context';
import { Dots } from '~/components/ui/dots';
import { KeyValues } from '~/components/ui/key-values';
import { recordWords, surerWords } from '../sure-words';
import { profitWords } from '../words';

export interface SuggestionFactsProps {
  suggestion: Pick<Suggestion, 'proposal' | 'estimate' | 'from' | 'to'> & { windows: number };
  record: TrackRecord | undefined;
  /** Page of its evidence. */
  to: string;
}

/** What a suggestion stands on, how its kind did here, what is missing, who profits, how to undo it. */
export function SuggestionFacts({ suggestion, record, to }: SuggestionFactsProps) {
  const format = useFormat();
  const { estimate, from, windows } = suggestion;
  const [surer] = estimate.surer;
  const words = recordWords(record, format);

  return (
    <KeyValues
      items={[
        [
          'Stands on',
          <Link key="on" to={`${to}#evidence`}>
            {format.number(windows)} {windows === 1 ? 'window' : 'windows'}, {format.dayRange(from, suggestion.to)}
          </Link>,
        ],
        [
          'Track record',
          record && record.n > 0 ? (
            <>
              <Dots key="dots" outcomes={record.latest} label={words} />
              <span className="block">{words}</span>
            </>
          ) : (
            words
          ),
        ],
        ['Missing', surer ? surerWords(surer, format) : 'nothing that would make it surer is known'],
        ['Who profits', profitWords(estimate.profits)],
        ['To undo', 'one click here; the file that takes it back comes with the decision'],
      ]}
    />
  );
}
