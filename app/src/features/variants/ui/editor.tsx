import { Link } from '@remix-run/react';
import { entryName } from '@upbeat/brand/entry-name';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { FieldKey } from '@upbeat/core/channel-fields';
import Undo from 'lucide-react/icons/undo-2';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { IconButton } from '~/components/ui/icon-button';
import { LevelWords } from '~/components/ui/level-words';
import { PageHeader } from '~/components/ui/page-header';
import { showToast } from '~/components/ui/show-toast';
import { useLevel } from '~/features/delegation/levels-context';
import { ApprovalBar } from '~/features/approvals/ui/approval-bar';
import { SignaturesCard } from '~/features/approvals/ui/signatures-card';
import { PlanCard } from '~/features/calendar/ui/plan-card';
import { threadsAt } from '~/features/comments/threads';
import { CommentsCard } from '~/features/comments/ui/comments-card';
import { Pins } from '~/features/comments/ui/pins';
import { useComments } from '~/features/comments/use-comments';
import { LinksCard } from '~/features/reviews/ui/links-card';
import { VersionsCard } from '~/features/versions/ui/versions-card';
import { applyFixNow } from '../apply-fixes';
import { copyAsText } from '../copy-as-text';
import { isSameCopy, setEntry } from '../edit-copy';
import type { EditorScreen } from '../editor.server';
import { hasHeadlines } from '../headlines-to-rank';
import { siteOf } from '../site-of';
import { BrandFitCard } from './brand-fit-card';
import { ChannelPreview } from './channel-preview';
import { EditorFields } from './editor-fields';
import { entryId } from './entry-field';
import { LeaveGuard } from './leave-guard';
import { provenanceLinks } from './provenance-links';
import { RankCard } from './rank-card';
import { SaveWords } from './save-words';
import type { SendCopy } from './send-copy';
import { useCopyEditor } from './use-copy-editor';
import { useLiveCheck } from './use-live-check';
import { useSafeFixes } from './use-safe-fixes';
import { showSpan } from './show-span';
import { VariantTabs } from './variant-tabs';

// Not part of the first view, so they come when they are needed.
const ConflictPanel = lazy(() => import('./conflict-panel'));
const Suggestions = lazy(() => import('./suggestions'));

/** Comments that the page is given at most. */
const MOST_COMMENTS = 400;

export interface EditorProps {
  screen: EditorScreen;
  /** Address of the workspace, "/w/harbour". */
  base: string;
  send: SendCopy;
  /** Told after a save under which the status may have moved. */
  onStatus: () => void;
}

/** The editor of one variant. */
export function Editor({ screen, base, send, onStatus }: EditorProps) {
  const { variant, piece, brand, context, me, keys } = screen;
  const { channel } = piece;
  const format = useFormat();
  const level = useLevel('copy');
  const to = `${base}/variants/${variant.id}`;
  const writer = useCopyEditor({
    variantId: variant.id,
    stored: variant,
    send,
    onSaved: (status) => status !== variant.status && onStatus(),
  });
  const { fields, edit, autosave } = writer;
  const { check, of } = useLiveCheck(fields, context, { check: screen.check, of: variant.fields });
  const [isUnlocked, setUnlocked] = useState(false);
  const [asked, setAsked] = useState<{ field: FieldKey; index: number } | null>(null);
  const [note, setNote] = useState('');
  const talk = useComments(screen.talk.comments, fields, entryId);
  const isLocked = variant.status === 'approved' && !isUnlocked;
  const readOnly = !me.mayWrite || isLocked;
  const linkTo = useMemo(() => provenanceLinks(base, screen.brief.id), [base, screen.brief.id]);
  const claims = new Set(check.provenance.flatMap(({ kind, id }) => (kind === 'claim' && id !== null ? [id] : [])));
  const isConflict = autosave.state.kind === 'conflict';
  const facts = {
    status: variant.status,
    policy: screen.policy,
    approvals: screen.approvals,
    names: screen.names,
    submittedBy: variant.submittedBy,
    editors: screen.talk.editors,
    me,
    blocking: check.blocking,
    outside: { verdicts: screen.talk.outside, counts: screen.talk.outsiderCounts },
    bound: { rules: context.rules.length, claims: claims.size, limits: format.day(screen.limits) },
  };

  const copyText = (text: string, name: string) =>
    void navigator.clipboard.writeText(text).then(
      () => showToast(`${name} copied.`),
      () => showToast('The browser did not allow copying.', { tone: 'failed' }),
    );
  const safe = useSafeFixes(of, check, context);
  const latest = useRef(fields);
  latest.current = fields;
  const applyAll = (mended: NonNullable<typeof safe>) => {
    edit(mended.fields);
    void showToast(mended.applied === 1 ? '1 fix applied.' : `${mended.applied} fixes applied.`, {
      undo: () =>
        isSameCopy(latest.current, mended.fields)
          ? writer.undo()
          : void showToast('You have written since. Undo above goes back step by step.', { tone: 'failed' }),
    });
  };

  return (
    <>
      <LeaveGuard isClean={autosave.isClean} flush={autosave.flush} />
      <PageHeader
        title={piece.name}
        under={
          <>
            <span>{CHANNEL_NAMES[channel]}</span>
            <LevelWords level={level} />
            {screen.firstRun !== null && <Link to={`${base}/runs/${screen.firstRun}`}>First copy: why this?</Link>}
            {me.mayWrite ? (
              <SaveWords state={autosave.state} />
            ) : (
              <span className="text-ink-3">You may look, not write</span>
            )}
          </>
        }
        actions={
          <>
            {!readOnly && (
              <IconButton
                label="Undo"
                icon={<Undo size={14} aria-hidden />}
                disabled={!writer.canUndo}
                onClick={writer.undo}
              />
            )}
            <Button onClick={() => copyText(copyAsText(channel, piece.name, fields), 'The whole copy')}>
              Copy as text
            </Button>
          </>
        }
      />
      <VariantTabs
        base={base}
        pieceId={piece.id}
        current={variant.id}
        variants={screen.siblings}
        addKey={me.mayWrite ? keys.add : null}
      />
      {autosave.state.kind === 'conflict' && (
        <Suspense>
          <ConflictPanel
            conflict={autosave.state}
            mine={fields}
            onSettle={(settled) => {
              if (autosave.state.kind !== 'conflict') return;
              writer.replace(settled);
              void autosave.settle(settled, autosave.state.theirs).then((isKept) => isKept && onStatus());
            }}
          />
        </Suspense>
      )}
      <div className="editor">
        <EditorFields
          site={siteOf(fields['final_url']?.[0] ?? '') || siteOf(brand.website) || 'your site'}
          scope={{
            channel,
            fields,
            check,
            of,
            readOnly,
            linkTo,
            edit,
            copyText,
            suggest: level === 3 ? undefined : (field, index) => setAsked({ field, index }),
            comment: me.mayComment ? talk.begin : undefined,
            pins: (field, index) => <Pins threads={threadsAt(talk.threads, field, index)} onOpen={talk.open} />,
            below: (field, index) =>
              asked?.field === field && asked.index === index && !readOnly ? (
                <Suspense>
                  <Suggestions
                    url={`${to}/suggest`}
                    field={field}
                    name={entryName(channel, field, index)}
                    text={fields[field]?.[index] ?? ''}
                    onTake={(words) => edit(setEntry(fields, field, index, words))}
                    onClose={() => setAsked(null)}
                  />
                </Suspense>
              ) : null,
          }}
        />
        <aside className="grid grid-cols-1 gap-5" aria-label="Preview and checks">
          <ChannelPreview channel={channel} fields={fields} brandName={brand.name} />
          <BrandFitCard
            check={check}
            fields={of}
            rules={context.rules}
            onFix={readOnly ? undefined : ({ fix }) => fix && edit(applyFixNow(fields, of, fix))}
            onShow={({ span }) => span && showSpan(span)}
            fixAll={
              safe && !readOnly && isSameCopy(fields, of)
                ? { count: safe.applied, apply: () => applyAll(safe) }
                : undefined
            }
          />
          {hasHeadlines(channel) && (
            <RankCard channel={channel} label={variant.label} fields={fields} others={screen.others} />
          )}
          <CommentsCard
            threads={talk.threads}
            members={screen.talk.members}
            action={`${to}/comments`}
            me={me.mayComment ? me.userId : null}
            anchor={talk.anchor}
            onAnchor={talk.setAnchor}
            onShow={talk.show}
            showsResolved={talk.showsResolved}
            onShowResolved={talk.setShowsResolved}
            isCut={screen.talk.comments.length >= MOST_COMMENTS}
          />
          <SignaturesCard facts={facts} to={to} withdrawKey={keys.withdraw} note={note} onNote={setNote} />
          <PlanCard
            plan={screen.plan}
            action={`${base}/pieces/${piece.id}/plan`}
            calendar={`${base}/calendar`}
            mayWrite={me.mayWrite}
          />
          <LinksCard
            links={screen.talk.links}
            action={`${to}/links`}
            mayWrite={me.mayWrite}
            mayApprove={me.mayApprove}
          />
          <VersionsCard
            versions={screen.versions}
            people={{ names: screen.names, me: me.userId }}
            to={`${to}/versions`}
            mayWrite={me.mayWrite}
            flush={autosave.flush}
          />
        </aside>
      </div>
      <ApprovalBar
        facts={facts}
        note={note}
        to={to}
        keys={keys}
        versionId={screen.head?.id ?? null}
        author={(variant.submittedBy && screen.names[variant.submittedBy]) ?? 'its author'}
        placements={screen.placements}
        mayPlace={me.mayPlace}
        exportTo={`${base}/campaigns/${screen.campaign.id}/export?variant=${variant.id}`}
        flush={autosave.flush}
        rowVersion={autosave.rowVersion}
        unsaved={isConflict ? 'Bring both texts together first' : null}
        onUnlock={isLocked ? () => setUnlocked(true) : undefined}
      />
    </>
  );
}
