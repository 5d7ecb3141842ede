import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { IntervalBar } from '~/components/ui/interval-bar';
import { LinkButton } from '~/components/ui/link-button';
import { PutAwayButton } from '~/features/imports/ui/put-away-button';
import { isOfLoop, WAIT_LEVELS, waitWords, type ShownWait } from '../wait-words';
import { Figure } from './figure';
import { LoopEvidence } from './loop-evidence';
import { Request } from './request';

export interface WaitRowProps {
  wait: ShownWait;
  /** `/w/:workspace` */
  base: string;
  /** ISO instant the page speaks from. */
  at: string;
  /** The first thing carries the red pencil. */
  primary: boolean;
}

/** One thing that waits for a person: what it is, its figures, how long it waits, one verb. */
export function WaitRow({ wait, base, at, primary }: WaitRowProps) {
  const { lasting } = useFormat();
  const { title, why, meta, verb, to } = waitWords(wait);

  return (
    <Request
      level={WAIT_LEVELS[wait.kind]}
      title={title}
      why={why}
      meta={[`Waiting ${lasting(wait.since, at)}`, ...meta]}
      evidence={<Evidence wait={wait} />}
      action={
        <span className="grid justify-items-end gap-1.5 phone:flex phone:items-center">
          <LinkButton to={base + to} variant={primary ? 'primary' : 'default'} aria-label={`${verb}: ${title}`}>
            {verb}
          </LinkButton>
          {wait.kind === 'refused' && (
            <PutAwayButton base={base} imported={{ id: wait.id, fileName: wait.about.file }} from="today" />
          )}
        </span>
      }
    />
  );
}

/** The figures of a request, where there are any beside the sentence. */
function Evidence({ wait }: { wait: ShownWait }) {
  const { percent, number } = useFormat();
  if (isOfLoop(wait)) return <LoopEvidence wait={wait} />;
  if (wait.kind === 'judge' && wait.about.best) {
    const { ctr, low, high, shown } = wait.about.best;
    return (
      <Figure
        label="strongest cited CTR"
        value={percent(ctr, 2)}
        note={`95% interval ${percent(low, 2)} to ${percent(high, 2)}, shown ${number(shown)} times`}
      >
        <IntervalBar
          value={ctr}
          low={low}
          high={high}
          max={high * 1.25}
          format={(rate) => percent(rate, 2)}
          width={176}
        />
      </Figure>
    );
  }
  if (wait.kind === 'draft') return <Share label="slots filled" part={wait.brief.filled} whole={wait.brief.slots} />;
  if (wait.kind === 'attach') {
    const { rows, attached } = wait.about;
    return <Share label="rows attached" part={attached} whole={rows + attached} />;
  }
  if (wait.kind === 'sign' || wait.kind === 'place')
    return (
      <span className="flex flex-wrap gap-2">
        <Chip>version {wait.about.version ?? 1}</Chip>
        <Chip tone={wait.kind === 'place' ? 'good' : 'neutral'}>
          {wait.about.signed} of {Math.max(wait.about.people, wait.about.signed)} signed
        </Chip>
      </span>
    );
  if (wait.kind === 'refused') return <Chip tone="bad">refused</Chip>;
  if (wait.kind === 'mend')
    return <Chip tone="warn">{wait.about.lost?.verdict === 'returned' ? 'returned' : 'approval void'}</Chip>;

  return null;
}

/** A part of a whole as a bar in ink. */
function Share({ label, part, whole }: { label: string; part: number; whole: number }) {
  const { number } = useFormat();

  return (
    <Figure label={label} value={`${number(part)} of ${number(whole)}`}>
      <svg width="176" height="8" aria-hidden="true">
        <rect width="176" height="8" rx="1" className="fill-sunken" />
        <rect width={whole > 0 ? (176 * part) / whole : 0} height="8" rx="1" className="fill-ink" />
      </svg>
    </Figure>
  );
}
