import { checkBrief } from '@upbeat/brand/check-brief';
import { Link, useFetcher, useNavigate } from '@remix-run/react';
import { useLevel } from '~/features/delegation/levels-context';
import { isOpen } from '~/features/runs/is-open';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Glyph } from '~/components/ui/glyph';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { StickyBar } from '~/components/ui/sticky-bar';
import { objectiveWords } from '~/features/campaigns/words';
import { RunEnded } from '~/features/runs/ui/run-ended';
import { RunningCard } from '~/features/runs/ui/running-card';
import type { FormReply } from '~/request/form.server';
import type { BriefScreen } from '../brief-screen.server';
import { briefSender } from '../send-brief';
import { useBrief } from '../use-brief';
import { BriefCheckCard } from './brief-check-card';
import { BriefSaveWords } from './save-words';
import { BriefSlots } from './brief-slots';
import { ClashCard } from './clash-card';
import { TakeOverDialog } from './take-over-dialog';
import { VersionsDialog } from './versions-dialog';

/** A brief being written, checked as one types, and drafted from. */
export function BriefEditor({ screen, base }: { screen: BriefScreen; base: string }) {
  const { brief, book, campaign, run, may } = screen;
  const level = useLevel('ideas');
  const format = useFormat();
  const send = useMemo(() => briefSender(`${base}/briefs/${brief.id}/save`), [base, brief.id]);
  const { slots, state, change, save, settle } = useBrief(brief, send);
  const running = isOpen(run);
  const locked = running || !may.write;
  const check = useMemo(
    () =>
      checkBrief({
        brief: slots,
        claims: book.claims,
        rules: book.rules,
        rejectedReasons: screen.rejectedReasons,
        today: screen.today,
      }),
    [slots, book, screen.rejectedReasons, screen.today],
  );
  const { objective } = campaign;
  const sources = {
    base,
    brand: book.brand,
    claims: book.claims,
    audiences: book.audiences,
    objective: objective && {
      name: objective.name,
      words: `Objective “${objective.name}”. ${objectiveWords(objective, campaign.currency, format)}`,
    },
  };
  useLeadToIdeas(running, run?.status === 'done', `${base}/campaigns/${campaign.id}/ideas`);
  const version = screen.versions[0]?.number ?? null;
  const frozenAt = running ? run?.createdAt : undefined;

  return (
    <>
      <PageHeader
        title={campaign.name}
        under={
          <>
            <LevelWords level={level} />
            <span>{version === null ? 'Brief' : `Brief, version ${version}`}</span>
            {frozenAt ? (
              <span className="text-ink-3">Frozen at {format.time(frozenAt)} while it drafts</span>
            ) : may.write ? (
              <BriefSaveWords state={state} openedAt={screen.openedAt} />
            ) : (
              <span className="text-ink-3">You may read it; your role does not write briefs</span>
            )}
          </>
        }
        actions={
          <>
            {!locked && (
              <TakeOverDialog
                screen={screen}
                from={`${base}/campaigns/${campaign.id}/other-briefs`}
                slots={slots}
                onChange={change}
              />
            )}
            <VersionsDialog versions={screen.versions} slots={slots} />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_372px] items-start gap-7 narrow:grid-cols-1">
        <BriefSlots
          slots={slots}
          items={check.items}
          book={book}
          sources={sources}
          today={screen.today}
          locked={locked}
          onChange={change}
        />
        <aside className="sticky top-[68px] grid gap-5 narrow:static">
          {state.kind === 'clash' && (
            <ClashCard mine={slots} theirs={state.theirs} slots={state.slots} onSettle={settle} />
          )}
          {run && running && (
            <RunningCard
              base={base}
              run={run}
              briefVersion={version}
              nextWriter={screen.nextWriter}
              mayStop={may.draft}
            />
          )}
          {run && !running && run.status !== 'done' && (
            <RunEnded
              run={run}
              draftKey={screen.draftKey}
              action={`${base}/campaigns/${campaign.id}/brief`}
              mayDraft={may.draft && check.canDraft}
            />
          )}
          <BriefCheckCard check={check} slots={slots} locked={locked} onChange={change} />
        </aside>
      </div>
      <DraftBar
        screen={screen}
        base={base}
        running={running}
        gap={check.items.find((item) => item.severity === 'block')?.title ?? null}
        save={save}
      />
    </>
  );
}

/** Leads on to the ideas when the draft that one watched comes to its end. */
function useLeadToIdeas(running: boolean, done: boolean, to: string): void {
  const navigate = useNavigate();
  const watched = useRef(running);
  useEffect(() => {
    if (running) watched.current = true;
    else if (watched.current && done) navigate(to);
    if (!running) watched.current = false;
  }, [running, done, navigate, to]);
}

interface DraftBarProps {
  screen: BriefScreen;
  base: string;
  running: boolean;
  /** What stops a draft, in words; null when nothing does. */
  gap: string | null;
  save: () => Promise<boolean>;
}

function DraftBar({ screen: { campaign, run, may, draftKey, nextWriter }, base, running, gap, save }: DraftBarProps) {
  const draft = useFetcher<FormReply>();
  const [saving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const ideas = `${base}/campaigns/${campaign.id}/ideas`;
  const refused = draft.data?.result.error?.['']?.[0];
  const level = useLevel('ideas');
  const start = async (): Promise<void> => {
    setSaving(true);
    const kept = await save();
    setSaving(false);
    setUnsaved(!kept);
    if (kept) draft.submit({ intent: 'draft', key: draftKey }, { method: 'post' });
  };
  if (running && run)
    return (
      <StickyBar
        level={2}
        title={
          run.done === 0
            ? 'The draft has begun.'
            : `${run.done} ${run.done === 1 ? 'idea' : 'ideas'} so far. You may leave; Today will call you.`
        }
        actions={
          <>
            <LinkButton to={ideas}>{run.done === 0 ? 'Watch them come' : `See the ${run.done}`}</LinkButton>
            <Button busy={`Drafting ${run.done} of ${run.total}`} />
          </>
        }
      >
        The brief opens again when drafting ends or stops.
      </StickyBar>
    );

  if (level === 3)
    return (
      <StickyBar
        level={3}
        title="People write the ideas here; AI is not asked."
        actions={campaign.ideas > 0 && <LinkButton to={ideas}>{`See ${campaign.ideas} ideas`}</LinkButton>}
      >
        <Link to={`${base}/orchestration`}>Orchestration</Link> says why, and is where that can be changed.
      </StickyBar>
    );

  return (
    <StickyBar
      level={2}
      title="Twelve ideas, each citing measured headlines."
      actions={
        <>
          {campaign.ideas > 0 && <LinkButton to={ideas}>{`See ${campaign.ideas} ideas`}</LinkButton>}
          {may.draft && (
            <Button
              variant="primary"
              className="min-w-36"
              icon={<Glyph level={2} />}
              busy={(saving || draft.state !== 'idle') && 'Starting'}
              disabled={gap === null ? false : gap}
              onClick={() => void start()}
            >
              Draft 12 ideas
            </Button>
          )}
        </>
      }
    >
      {refused ??
        (unsaved
          ? 'The brief is not saved yet, so nothing was drafted. Try again in a moment.'
          : `${nextWriter} What is empty is named on every idea.`)}
    </StickyBar>
  );
}
