import { Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import type { StrategyScreen } from '../strategy-screen.server';

type OpenQuestion = StrategyScreen['questions'][number];

/** Facts of one side that the desk shows; the decision's page has them all. */
const MOST_FACTS = 3;

/** Questions that people decide, with the evidence laid out and no verdict; then what waits elsewhere. */
export function QuestionsCard({ screen, base }: { screen: StrategyScreen; base: string }) {
  const { questions, moreQuestions, suggestions, mayDecide } = screen;
  const all = questions.length + moreQuestions;

  return (
    <Card as="aside" className="first">
      <CardHeader
        title="Decisions"
        aside={
          all > 0 ? (
            <LevelWords level={3}>
              {all} {all === 1 ? 'waits' : 'wait'}
            </LevelWords>
          ) : undefined
        }
      />
      {questions.map((question, index) => (
        <Question
          key={question.id}
          question={question}
          to={`${base}/decisions/${question.id}`}
          primary={index === 0}
          mayDecide={mayDecide}
        />
      ))}
      {all === 0 && (
        <div className="border-t border-line">
          <EmptyState
            title="No question waits for people."
            action={
              mayDecide ? (
                <LinkButton to={`${base}/decisions/new`} size="small">
                  Put a question
                </LinkButton>
              ) : undefined
            }
          >
            Positioning, targets, budget totals: put the question, and what speaks for and against it is laid out here.
          </EmptyState>
        </div>
      )}
      <div className="grid gap-1 border-t border-line px-[18px] py-3 text-sm text-ink-2">
        {moreQuestions > 0 && (
          <Link to={`${base}/decisions`}>
            {moreQuestions} more {moreQuestions === 1 ? 'question waits' : 'questions wait'}
          </Link>
        )}
        {suggestions > 0 ? (
          <Link to={`${base}/performance#suggestions`}>
            {suggestions === 200 ? '200 or more' : suggestions}{' '}
            {suggestions === 1 ? 'suggestion waits' : 'suggestions wait'} to be judged
          </Link>
        ) : (
          <span>No suggestion waits to be judged.</span>
        )}
      </div>
    </Card>
  );
}

interface QuestionProps {
  question: OpenQuestion;
  to: string;
  primary: boolean;
  mayDecide: boolean;
}

function Question({ question, to, primary, mayDecide }: QuestionProps) {
  const { day } = useFormat();
  const { evidence, campaign, dueOn } = question;
  const unknown = evidence.filter(({ side }) => side === 'unknown');
  const about = [campaign, dueOn && `due ${day(dueOn)}`].filter(Boolean).join(' · ');

  return (
    <div className="border-t border-line px-[18px] py-3.5">
      <p className="speak-md">{question.question}</p>
      {about && <p className="text-xs text-ink-3">{about}</p>}
      <div className="mt-2.5 grid grid-cols-2 gap-x-4 text-xs">
        <Side title="For" facts={evidence.filter(({ side }) => side === 'for')} />
        <Side title="Against" facts={evidence.filter(({ side }) => side === 'against')} />
      </div>
      <p className="my-2.5 text-xs text-ink-3">
        {unknown.length === 0
          ? 'Nothing is noted as not known.'
          : `Not known: ${unknown.map(({ text }) => text).join('; ')}`}
      </p>
      <LinkButton to={to} size="small" variant={primary && mayDecide ? 'primary' : 'default'}>
        {mayDecide ? 'Forecast, then decide' : 'Look at the evidence'}
      </LinkButton>
    </div>
  );
}

function Side({ title, facts }: { title: string; facts: OpenQuestion['evidence'] }) {
  return (
    <div className="border-t border-line pt-1.5">
      <b className="block">{title}</b>
      {facts.slice(0, MOST_FACTS).map(({ id, text, figure, source }) => (
        <p key={id} className="mt-1 text-ink-2">
          {figure && <b className="tabular-nums">{figure} </b>}
          {text}
          {source && <span className="block text-ink-3">{source}</span>}
        </p>
      ))}
      {facts.length > MOST_FACTS && <p className="mt-1 text-ink-3">{facts.length - MOST_FACTS} more</p>}
      {facts.length === 0 && <p className="mt-1 text-ink-3">Nothing yet.</p>}
    </div>
  );
}
