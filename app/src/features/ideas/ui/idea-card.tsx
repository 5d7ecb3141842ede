import { Link } from '@remix-run/react';
import type { BoardIdea } from '@upbeat/db/ideas/row';
import Check from 'lucide-react/icons/check';
import ChevronRight from 'lucide-react/icons/chevron-right';
import X from 'lucide-react/icons/x';
import { useCallback, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { LinkButton } from '~/components/ui/link-button';
import { Citation } from './citation';
import { CitedLessons } from './cited-lessons';
import { DecideButton } from './decide-buttons';
import { EditIdea } from './edit-idea';
import { RejectDialog } from './reject-dialog';

export interface IdeaCardProps {
  idea: BoardIdea;
  base: string;
  /** Where the board's acts are posted. */
  action: string;
  /** Right end of all intervals on the board. */
  max: number;
  selected: boolean;
  compared: boolean;
  may: { ideas: boolean; forecast: boolean };
  onCompare: (on: boolean) => void;
  onForecast: () => void;
}

/** An idea to be judged, with the evidence that shaped it beside the verbs. */
export function IdeaCard({ idea, base, action, max, selected, compared, may, onCompare, onForecast }: IdeaCardProps) {
  const [editing, setEditing] = useState(false);
  const close = useCallback(() => setEditing(false), []);
  const rejected = idea.status === 'rejected';
  const by = idea.decided?.name ? ` by ${idea.decided.name}` : '';
  const [first, ...others] = idea.citations;

  return (
    <Card
      as="article"
      aria-label={idea.title}
      state={rejected ? 'rejected' : selected ? 'selected' : 'plain'}
      className="flex flex-col px-[18px] pt-4 pb-3"
    >
      <div className="flex items-center justify-between gap-2">
        <span className="text-xs text-ink-3">
          Idea {idea.n}
          {idea.edited && ', edited'}
        </span>
        {idea.status === 'proposed' && (
          <label className="flex items-center gap-1.5 text-xs text-ink-2">
            <input
              type="checkbox"
              className="m-0 accent-ink"
              checked={compared}
              onChange={(event) => onCompare(event.target.checked)}
              aria-label={`Compare idea ${idea.n}`}
            />
            Compare
          </label>
        )}
        {idea.status === 'accepted' && (
          <Chip tone="good" icon={<Check size={12} aria-hidden />}>
            Accepted{by}
          </Chip>
        )}
        {rejected && <Chip icon={<X size={12} aria-hidden />}>Rejected{by}</Chip>}
      </div>
      {editing ? (
        <EditIdea idea={idea} action={action} onClose={close} />
      ) : (
        <>
          <h2 className={`speak-lg mt-2 mb-1.5 ${rejected ? 'text-ink-3' : ''}`}>
            <Link to={`${base}/ideas/${idea.id}`} className="no-underline hover:underline">
              {idea.title}
            </Link>
          </h2>
          <p className="text-ink-2">{idea.body}</p>
        </>
      )}
      {first ? (
        <Citation cited={first} base={base} max={max} borrowed={idea.borrowed} />
      ) : (
        <p className="mt-3 border-t border-line pt-2.5 text-xs text-ink-3">No reference fitted this brief.</p>
      )}
      {others.length > 0 && <More count={others.length} of="reference" to={`${base}/ideas/${idea.id}`} />}
      <CitedLessons lessons={idea.lessons.slice(0, 1)} base={base} brief />
      {idea.lessons.length > 1 && <More count={idea.lessons.length - 1} of="lesson" to={`${base}/ideas/${idea.id}`} />}
      <div className="mt-auto flex flex-wrap items-center gap-1.5 pt-3">
        {idea.status === 'proposed' && !editing && (
          <>
            {may.ideas && (
              <>
                <DecideButton idea={idea} intent="accept" action={action} />
                <RejectDialog idea={idea} action={action} />
                <Button
                  size="small"
                  variant="ghost"
                  onClick={() => setEditing(true)}
                  aria-label={`Edit: ${idea.title}`}
                >
                  Edit
                </Button>
              </>
            )}
            {may.forecast && (
              <Button
                size="small"
                variant="ghost"
                className="ml-auto"
                onClick={onForecast}
                aria-pressed={selected}
                aria-label={`Forecast: ${idea.title}`}
              >
                Forecast
              </Button>
            )}
          </>
        )}
        {idea.status === 'accepted' && <Accepted idea={idea} base={base} action={action} may={may} />}
        {rejected && (
          <>
            <q className="text-sm text-ink-2">{idea.reason}</q>
            {may.ideas && (
              <span className="ml-auto">
                <DecideButton idea={idea} intent="undo" action={action} />
              </span>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

/** What a card has no room for stands on the idea's page. */
function More({ count, of, to }: { count: number; of: string; to: string }) {
  return (
    <p className="mt-1 text-xs">
      <Link to={to}>
        {count} more {count === 1 ? of : `${of}s`}
      </Link>
    </p>
  );
}

function Accepted({ idea, base, action, may }: Pick<IdeaCardProps, 'idea' | 'base' | 'action' | 'may'>) {
  const [piece] = idea.pieces;

  return (
    <>
      {piece && (
        <LinkButton
          to={idea.pieces.length === 1 ? `${base}/pieces/${piece.id}` : `${base}/ideas/${idea.id}#pieces`}
          size="small"
          icon={<ChevronRight size={14} aria-hidden />}
        >
          {idea.pieces.length} content {idea.pieces.length === 1 ? 'piece' : 'pieces'}
        </LinkButton>
      )}
      {may.ideas && <DecideButton idea={idea} intent="undo" action={action} />}
    </>
  );
}
