import Check from 'lucide-react/icons/check';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { SectionHeading } from '~/components/ui/section';
import type { FirstBar } from '../first-bars';
import { Request } from './request';

/** What a new workspace plays first; drawn until all four are played. `primary`: nothing above has the red pencil. */
export function FirstBars({ bars, base, primary }: { bars: readonly FirstBar[]; base: string; primary: boolean }) {
  const done = bars.filter(({ state }) => state === 'done').length;

  return (
    <section aria-labelledby="first-bars">
      <SectionHeading
        id="first-bars"
        title="First bars"
        hint={done === 0 ? 'four of them; about five minutes' : `${done} of ${bars.length} played`}
      />
      {bars.map((bar) => (
        <Bar key={bar.key} bar={bar} base={base} primary={primary && bar.state === 'next'} />
      ))}
    </section>
  );
}

function Bar({ bar, base, primary }: { bar: FirstBar; base: string; primary: boolean }) {
  const { state, level, act } = bar;
  if (state === 'done')
    return (
      <Request
        level={level}
        mark={
          <span className="grid h-[30px] w-[30px] place-items-center rounded-full bg-good-soft text-good">
            <Check size={16} aria-hidden />
          </span>
        }
        levelWords={<b className="text-good">Played</b>}
        title={bar.title}
        why={bar.why}
        meta={[]}
      />
    );
  const whose = act === null && bar.key !== 'approved' ? bar.whose : act === null ? 'Comes after the brief' : bar.note;

  return (
    <Request
      level={level}
      levelWords={
        <LevelWords level={level} plain>
          {level === 3 ? 'You decide' : undefined}
        </LevelWords>
      }
      title={bar.title}
      why={bar.why}
      meta={state === 'next' ? ['Next', whose] : [whose]}
      action={
        act && (
          <LinkButton to={base + act.to} variant={primary ? 'primary' : 'default'}>
            {act.verb}
          </LinkButton>
        )
      }
    />
  );
}
