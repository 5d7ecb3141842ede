import { useSearchParams } from '@remix-run/react';
import type { BoardIdea } from '@upbeat/db/ideas/row';
import { useRef, useState } from 'react';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { Pagination } from '~/components/ui/pagination';
import { ForecastCard } from '~/features/forecasts/ui/forecast-card';
import type { BoardScreen } from '../board-screen.server';
import { CompareCard } from './compare-card';
import { IdeaCard } from './idea-card';

/** The first readable end of a scale that holds nearly all intervals of the board. */
function endOf(ideas: readonly BoardIdea[]): number {
  const highs = ideas.flatMap((idea) => idea.citations.map((cited) => cited.ctrHigh)).sort((a, b) => a - b);
  const high = highs[Math.floor(0.9 * (highs.length - 1))] ?? 0.03;

  return [0.01, 0.02, 0.03, 0.05, 0.08, 0.12].find((end) => end >= high) ?? 0.2;
}

/** Ideas as cards, two abreast; beside them one's forecast and the two being compared. */
export function IdeaBoard({ screen, base, action }: { screen: BoardScreen; base: string; action: string }) {
  const { ideas, next, status, memberId, may, own } = screen;
  const [params] = useSearchParams();
  const [picked, setPicked] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [compared, setCompared] = useState<readonly string[]>([]);
  const aside = useRef<HTMLElement>(null);
  const unforecast = (idea: BoardIdea) =>
    idea.status === 'proposed' &&
    !skipped.includes(idea.id) &&
    !idea.forecasts.some((one) => one.authorId === memberId);
  const subject = ideas.find((idea) => idea.id === picked) ?? (may.forecast ? ideas.find(unforecast) : undefined);
  const pair = compared.flatMap((id) => ideas.find((idea) => idea.id === id) ?? []);
  const [a, b] = pair;
  const max = endOf(ideas);
  const more =
    next === null ? undefined : `?${new URLSearchParams({ ...(status ? { status } : {}), after: next }).toString()}`;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-7 narrow:grid-cols-1">
      <div className="min-w-0">
        {ideas.length === 0 ? (
          <EmptyState title="No idea stands here." action={status && <LinkButton to="?">Show all</LinkButton>}>
            {status ? 'Another filter may hold it.' : 'They appear one by one as they are written.'}
          </EmptyState>
        ) : (
          <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
            {ideas.map((idea) => (
              <IdeaCard
                key={idea.id}
                idea={idea}
                base={base}
                action={action}
                max={max}
                selected={idea.id === subject?.id}
                compared={compared.includes(idea.id)}
                may={may}
                onCompare={(on) =>
                  setCompared(on ? [...compared, idea.id].slice(-2) : compared.filter((id) => id !== idea.id))
                }
                onForecast={() => {
                  setPicked(idea.id);
                  // On a phone the forecast stands below the ideas; beside them it is in view already.
                  aside.current?.scrollIntoView({ block: 'nearest' });
                }}
              />
            ))}
          </div>
        )}
        {(more !== undefined || params.has('after')) && (
          <Pagination previous={params.has('after') ? `?${status ? `status=${status}` : ''}` : undefined} next={more} />
        )}
      </div>
      <aside ref={aside} className="sticky top-[68px] grid gap-5 narrow:static">
        {subject && (
          <ForecastCard
            key={subject.id}
            idea={subject}
            memberId={memberId}
            mayForecast={may.forecast}
            own={own}
            action={action}
            onLock={() => setPicked(subject.id)}
            onSkip={() => {
              setSkipped([...skipped, subject.id]);
              setPicked(null);
            }}
          />
        )}
        {a && b && <CompareCard a={a} b={b} onClear={() => setCompared([])} />}
        {a && !b && <p className="text-sm text-ink-3">Tick one more idea to compare it with idea {a.n}.</p>}
      </aside>
    </div>
  );
}
