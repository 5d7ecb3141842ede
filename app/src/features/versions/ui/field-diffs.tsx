import { fieldName } from '@upbeat/brand/copy-lines';
import type { FieldDiff } from '@upbeat/brand/text-diff';
import type { FieldKey } from '@upbeat/core/channel-fields';

const SAID = { changed: null, added: 'added', removed: 'removed', same: null };

/** Lines that differ between two versions, word by word; how many are the same is said below. */
export function FieldDiffs({ lines }: { lines: readonly FieldDiff[] }) {
  const changed = lines.filter(({ change }) => change !== 'same');
  const same = lines.length - changed.length;

  return (
    <>
      <dl>
        {changed.map(({ field, index, change, segments }) => (
          <div
            key={`${field}:${index}`}
            className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 border-t border-line px-[18px] py-3 phone:grid-cols-1"
          >
            <dt className="label pt-0.5">
              {fieldName(field as FieldKey, index)}
              {SAID[change] && <span className="block text-xs font-normal text-ink-3">{SAID[change]}</span>}
            </dt>
            <dd className="diff text-md whitespace-pre-wrap wrap-anywhere">
              {segments.map(({ kind, text }, at) => {
                if (kind === 'same') return text;
                const Tag = kind;
                return <Tag key={at}>{text}</Tag>;
              })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="card-note">
        {changed.length === 0
          ? 'Both read the same.'
          : `${same} other ${same === 1 ? 'line is' : 'lines are'} the same.`}
      </p>
    </>
  );
}
