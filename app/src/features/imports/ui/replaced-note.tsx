import type { Replaced } from '@upbeat/db/imports/replaced-rows';
import { useFormat } from '~/components/format-context';
import { SeverityIcon } from '~/components/ui/severity-icon';

interface ReplacedNoteProps {
  replaced: Replaced;
  currency: string | null;
  /** Before the import, or once it is in. */
  when: 'before' | 'after';
}

/** Rows of earlier exports that count no more, since a newer one tells of their campaign's day without them; nothing where there are none. */
export function ReplacedNote({ replaced: { rows, ads, spend, names }, currency, when }: ReplacedNoteProps) {
  const { number, money } = useFormat();
  if (rows === 0) return null;
  const some = rows === 1 ? '1 row' : `${number(rows)} rows`;
  const of = ads === 1 ? '1 ad' : `${number(ads)} ads`;
  const spent = spend !== null && currency !== null ? `, ${money(spend, currency)} of spend` : '';
  const listed = names.map(({ name, days }) => `${name} (${number(days)} ${days === 1 ? 'day' : 'days'})`).join('; ');
  const more = ads > names.length ? `; ${number(ads - names.length)} more` : '';

  return (
    <div className="border-t border-line px-[18px] py-3 text-sm">
      <p className="sentence text-warn">
        <SeverityIcon severity="warn" />
        {some} of {of}
        {spent}, {when === 'before' ? 'would count no more' : rows === 1 ? 'counts no more' : 'count no more'}: this
        file tells of {rows === 1 ? 'its campaign on that day' : 'their campaign on those days'} without{' '}
        {rows === 1 ? 'it' : 'them'}.
      </p>
      <p className="mt-1 break-words text-ink-2">
        {listed}
        {more}. The newest export speaks for a campaign’s whole day. If this one is a part of it only,{' '}
        {when === 'before' ? 'export the days whole before you import' : 'undo the import and export the days whole'}.
      </p>
    </div>
  );
}
