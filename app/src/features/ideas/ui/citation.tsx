import { Link } from '@remix-run/react';
import { quoted } from '@upbeat/brand/quoted';
import { isThin } from '@upbeat/stats/thin';
import type { Citation as Cited } from '@upbeat/db/ideas/row';
import { useFormat } from '~/components/format-context';
import { IntervalBar } from '~/components/ui/interval-bar';

/** Fewer words in common are chance. */
const SUBJECT_WORDS = 2;

/** What the reference's own test says of it, in words. */
export function testWords(cited: Cited, signed: (share: number) => string): string {
  if (cited.source === 'own') return 'Own result, not randomised';
  if (cited.lift === null) return 'Not randomised';
  const arms = cited.arms === null ? '' : `, one of ${cited.arms} wordings`;
  if (cited.liftClear === 0) return `No clear difference from the rest of its test${arms}`;

  return `${cited.liftClear > 0 ? 'Beat' : 'Lost to'} the rest of its test by ${signed(Math.abs(cited.lift)).replace(/^[+−]/, '')}${arms}`;
}

/** What makes it a reference for this idea: words they share, or its pattern only. */
function sourceWords({ matched }: Cited): string {
  const words = matched.slice(0, 3).map((word) => quoted(word));

  return words.length >= SUBJECT_WORDS ? `Shares ${words.join(', ')}.` : 'Pattern source, another subject.';
}

export interface CitationProps {
  cited: Cited;
  base: string;
  /** Right end of the scale; one scale for all cards. */
  max: number;
  /** What was taken from it; said under the first reference only. */
  borrowed?: string;
  /** Says in full why it was found for the brief: words, meaning and what it measured. */
  inFull?: boolean;
}

/** A rate with its interval, or that it says too little to be drawn. */
function Measured({ cited, max }: Pick<CitationProps, 'cited' | 'max'>) {
  const { percent, number } = useFormat();
  const rate = (value: number) => percent(value, 2);
  const clicks = Math.round(cited.ctr * cited.impressions);
  if (isThin({ impressions: cited.impressions, clicks })) {
    return (
      <span className="text-xs text-ink-3">
        Too little data: {number(clicks)} of {number(cited.impressions)} shown were clicked
      </span>
    );
  }

  return (
    <>
      <b className="text-sm font-semibold">{rate(cited.ctr)}</b>
      <IntervalBar value={cited.ctr} low={cited.ctrLow} high={cited.ctrHigh} max={max} format={rate} width={124} />
      <span className="text-xs text-ink-3">
        {percent(cited.ctrLow, 2).replace(/\s?%/, '')} to {rate(cited.ctrHigh)}, {number(cited.impressions)} shown
      </span>
    </>
  );
}

/** A reference that shaped an idea, with what it measured. */
export function Citation({ cited, base, max, borrowed, inFull = false }: CitationProps) {
  const { signedPercent } = useFormat();
  const isToldInFull = inFull && cited.why !== '';

  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <Link
        to={`${base}/references/${cited.id}`}
        className="block text-sm leading-[18px] text-ink-2 no-underline hover:underline"
      >
        {cited.headline}
      </Link>
      <div className="mt-[7px] flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Measured cited={cited} max={max} />
      </div>
      <p className="mt-1.5 text-xs text-ink-2">
        {borrowed ? `Borrowed: ${borrowed.replace(/[.]$/, '')}. ` : ''}
        {sourceWords(cited)} {isToldInFull ? '' : testWords(cited, signedPercent)}
      </p>
      {isToldInFull && <p className="mt-1 text-xs text-ink-2">Why this reference: {cited.why}</p>}
    </div>
  );
}
