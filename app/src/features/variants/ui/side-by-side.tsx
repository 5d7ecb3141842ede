import { entryName } from '@upbeat/brand/entry-name';
import LinkIcon from 'lucide-react/icons/link';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { DiffSide } from '~/features/versions/ui/diff-side';
import type { CompareScreen } from '../compare.server';
import { findingWords } from '../finding-words';
import { FieldCounter } from './field-counter';

type Side = CompareScreen['a'];

/** A and B by field, the difference marked by word; `isClean` leaves the marks out. */
export function SideBySide({ screen, isClean }: { screen: CompareScreen; isClean: boolean }) {
  const { a, b, lines, piece, rules } = screen;

  return (
    <div className="versus">
      <div />
      <SideHead side={a} />
      <SideHead side={b} />
      {lines.map(({ field, index, a: one, b: other, segments }) => [
        <div key={`${field}:${index} name`}>{entryName(piece.channel, field, index)}</div>,
        <DiffSide key={`${field}:${index} a`} segments={segments} side="old" letter={a.label} isClean={isClean}>
          <FieldCounter channel={piece.channel} field={field} text={one} />
        </DiffSide>,
        <DiffSide key={`${field}:${index} b`} segments={segments} side="new" letter={b.label} isClean={isClean}>
          <FieldCounter channel={piece.channel} field={field} text={other} />
        </DiffSide>,
      ])}
      <div>
        Brand fit
        <small>{rules} rules</small>
      </div>
      <SideFit side={a} />
      <SideFit side={b} />
    </div>
  );
}

function SideHead({ side }: { side: Side }) {
  const format = useFormat();

  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <b>Variant {side.label}</b>
      <span className="text-xs text-ink-3">
        {side.by === null ? '' : `${side.by}, `}
        {format.dateTime(side.savedAt)}
      </span>
    </div>
  );
}

function SideFit({ side }: { side: Side }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="letter w-full">{side.label}</span>
      {side.blocking > 0 && <Chip tone="bad">{findingWords(side.blocking, 'blocker')}</Chip>}
      {side.warnings > 0 && <Chip tone="warn">{findingWords(side.warnings, 'warning')}</Chip>}
      <Chip tone="good">{side.passing === 1 ? '1 passes' : `${side.passing} pass`}</Chip>
      {side.claims.length > 0 && (
        <span className="inline-flex items-center gap-1 text-xs text-ink-3">
          <LinkIcon size={12} aria-hidden />
          {side.claims.length === 1 ? 'Claim' : 'Claims'} {side.claims.join(', ')}
        </span>
      )}
    </div>
  );
}
