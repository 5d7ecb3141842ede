import type { StoredReading } from '@upbeat/db/suggestions/row';
import { useFormat } from '~/components/format-context';
import { GROUPS, readingWords } from '../reading-words';

/** Readings listed before the others fold. */
const SHOWN = 4;

export interface ReadingListProps {
  readings: readonly StoredReading[];
  /** Whether the engine proposes nothing either. */
  nothingRead: boolean;
}

/** What the engine read without a suggestion, and why not; it is data, not failure. */
export function ReadingList({ readings, nothingRead }: ReadingListProps) {
  const { number } = useFormat();
  if (readings.length === 0)
    return nothingRead ? (
      <p className="border-t border-line px-[18px] py-3 text-sm text-ink-2">
        Nothing to compare yet. It takes two placements of one campaign that ran on the same days in one channel, or two
        channels that report the same conversions. The engine reads with every import.
      </p>
    ) : null;
  const rest = readings.slice(SHOWN);

  return (
    <div className="border-t border-line px-[18px] py-3 text-sm">
      <h3 className="mb-2 text-xs font-semibold text-ink-2">Read, and nothing to propose</h3>
      <Lines readings={readings.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-xs text-ink-2">{number(rest.length)} more</summary>
          <div className="mt-2">
            <Lines readings={rest} />
          </div>
        </details>
      )}
    </div>
  );
}

function Lines({ readings }: { readings: readonly StoredReading[] }) {
  const format = useFormat();

  return (
    <ul className="grid gap-2.5">
      {readings.map((one) => (
        <li key={one.id}>
          <span className="block text-xs text-ink-3">
            {GROUPS[one.kind]}, {one.campaign}, as read {format.dateTime(one.readAt)}
          </span>
          {readingWords(one, format)}
        </li>
      ))}
    </ul>
  );
}
