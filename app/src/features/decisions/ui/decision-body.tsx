import { Link } from '@remix-run/react';
import { DemoNote } from '~/components/demo-note';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { NoteBox } from '~/components/ui/note-box';
import { PageHeader } from '~/components/ui/page-header';
import { SectionHeading } from '~/components/ui/section';
import { Thread } from '~/components/ui/thread';
import { Evidence } from './evidence-of-suggestion';
import type { DecisionScreen } from '../decision-screen.server';
import { AuditCard } from './audit-card';
import { Decided } from './decided';
import { DecisionActs } from './decision-acts';
import { EvidenceColumns } from './evidence-columns';
import { FilesCard } from './files-card';
import { JudgeQuestion } from './judge-question';
import { WhatHappened } from './what-happened';

/** A decision whole: a question that waits with its three steps, or what was decided with what came of it. */
export function DecisionBody({ screen }: { screen: DecisionScreen }) {
  const { day } = useFormat();
  const { decision, base, memberId, may } = screen;
  const { id, level, status, question, context, campaign, campaignId, dueOn, suggestion } = decision;
  const action = `${base}/decisions/${id}`;
  const isQuestion = suggestion === null && decision.experimentId === null;
  const late = status === 'open' && dueOn !== null && dueOn < screen.today;

  return (
    <>
      <PageHeader
        over={
          <span className="flex flex-wrap items-center gap-x-3.5">
            <LevelWords level={level} />
            {status === 'open' && dueOn !== null && (
              <span className={late ? 'text-bad' : undefined}>
                {late ? 'Was due' : 'Due'} {day(dueOn)}
              </span>
            )}
            {campaignId !== null && campaign !== null && <Link to={`${base}/campaigns/${campaignId}`}>{campaign}</Link>}
          </span>
        }
        title={question}
        under={
          <>
            {status === 'withdrawn' && <span>Withdrawn, undecided</span>}
            <DemoNote shown={screen.demo && suggestion !== null} />
          </>
        }
        actions={<DecisionActs screen={screen} action={action} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-7 narrow:grid-cols-1">
        <div className="grid min-w-0 grid-cols-1 gap-7">
          {context !== '' && <p className="max-w-[68ch] whitespace-pre-line text-ink-2">{context}</p>}
          {decision.decidedAt !== null && <Decided decision={decision} left={screen.left} />}
          {decision.decidedAt !== null && (
            <WhatHappened decision={decision} takenBack={screen.takenBack} memberId={memberId} base={base} />
          )}
          {isQuestion ? (
            <EvidenceColumns evidence={decision.evidence} base={base} />
          ) : (
            suggestion && <Evidence suggestion={suggestion} base={base} />
          )}
          {decision.experimentId !== null && (
            <p>
              <LinkButton to={`${base}/experiments/${decision.experimentId}`}>
                The experiment and its reading
              </LinkButton>
            </p>
          )}
          {status === 'open' && <Alternatives screen={screen} />}
        </div>
        <aside className="grid grid-cols-1 gap-5">
          {status === 'open' &&
            (may.decide ? (
              <JudgeQuestion screen={screen} action={action} />
            ) : (
              <NoteBox>A strategist or an owner decides this. The evidence is open to all.</NoteBox>
            ))}
          <AuditCard screen={screen} action={action} />
          <FilesCard files={screen.files} action={action} undone={decision.undoneAt !== null} />
          <Card>
            <CardHeader title="Thread" />
            <CardBody>
              <Thread items={screen.thread} />
            </CardBody>
          </Card>
        </aside>
      </div>
    </>
  );
}

function Alternatives({ screen }: { screen: DecisionScreen }) {
  return (
    <section>
      <SectionHeading title="Alternatives" hint="all are kept with the decision" />
      <ul>
        {screen.decision.alternatives.map((one) => (
          <li key={one.id} className="border-b border-line py-3 text-sm">
            <b className="font-semibold">{one.text}</b>
            {one.note !== '' && <span className="block text-ink-2">{one.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
