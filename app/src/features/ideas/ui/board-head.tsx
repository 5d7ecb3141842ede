import { Link, useFetcher, useSearchParams } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { FilterChip } from '~/components/ui/filter-chip';
import { Glyph } from '~/components/ui/glyph';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { useLevel } from '~/features/delegation/levels-context';
import { isOpen } from '~/features/runs/is-open';
import { writerWords } from '~/features/runs/run-words';
import type { BoardScreen } from '../board-screen.server';

/** The title of the board, who wrote it, how whole its brief is, and the way to more ideas. */
export function BoardHead({ screen, base, action }: { screen: BoardScreen; base: string; action: string }) {
  const { campaign, run, brief, may, draftKey, status } = screen;
  const { counts } = campaign;
  const [, setParams] = useSearchParams();
  const draft = useFetcher();
  const running = isOpen(run);
  const briefTo = `${base}/campaigns/${campaign.id}/brief`;
  const writer = run && writerWords(run);
  const level = useLevel('ideas');

  return (
    <>
      <PageHeader
        title={`${counts.all === 0 ? 'Ideas' : counts.all === 1 ? 'One idea' : `${counts.all} ideas`} for “${campaign.name}”`}
        under={
          <>
            <LevelWords level={level} />
            {run && writer && <Link to={`${base}/runs/${run.id}`}>{writer}</Link>}
            <span className="text-ink-3">
              Brief: {brief.filled}
              {brief.gap && (
                <>
                  ; <Link to={briefTo}>{brief.gap.charAt(0).toLowerCase() + brief.gap.slice(1)}</Link>
                </>
              )}
            </span>
          </>
        }
        actions={
          <>
            <LinkButton to={briefTo}>Brief</LinkButton>
            {may.ideas && !running && level !== 3 && (
              <draft.Form method="post" action={action}>
                <input type="hidden" name="intent" value="draft" />
                <input type="hidden" name="key" value={draftKey} />
                <Button
                  type="submit"
                  icon={<Glyph level={2} />}
                  busy={draft.state !== 'idle' && 'Starting'}
                  disabled={!brief.canDraft && (brief.gap ?? 'The brief has a gap')}
                >
                  {counts.all === 0 ? 'Draft 12 ideas' : 'Draft 12 more'}
                </Button>
              </draft.Form>
            )}
          </>
        }
      />
      {counts.all > 0 && (
        <div className="mb-4 flex flex-wrap gap-2">
          <FilterChip
            label="Show"
            name="status"
            value={status ?? 'all'}
            choices={[
              { value: 'all', label: `All ${counts.all}` },
              { value: 'proposed', label: `To judge ${counts.proposed}` },
              { value: 'accepted', label: `Accepted ${counts.accepted}` },
              { value: 'rejected', label: `Rejected ${counts.rejected}` },
            ]}
            onChange={(value) => setParams(value === 'all' ? {} : { status: value })}
          />
        </div>
      )}
    </>
  );
}
