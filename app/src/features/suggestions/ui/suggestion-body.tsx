import { DemoNote } from '~/components/demo-note';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { LevelWords } from '~/components/ui/level-words';
import { NoteBox } from '~/components/ui/note-box';
import { PageHeader } from '~/components/ui/page-header';
import { Thread } from '~/components/ui/thread';
import type { SuggestionScreen } from '../suggestion-screen.server';
import { probabilityWords, winnerName } from '../sure-words';
import { asQuestion, KIND_NAMES } from '../words';
import { Effect } from './effect';
import { Evidence } from './evidence';
import { Grounds } from './grounds';
import { DismissButton, SnoozeButton } from './judge-buttons';
import { JudgeSuggestion } from './judge-suggestion';
import { NotOpen } from './not-open';
import { SuggestionFacts } from './suggestion-facts';

/** A suggestion whole: its effect, what it stands on, its grounds, and the three steps beside them. */
export function SuggestionBody({ screen }: { screen: SuggestionScreen }) {
  const format = useFormat();
  const { suggestion, level, base, may, key } = screen;
  const { id, proposal, status, rowVersion, estimate } = suggestion;
  const title = level === 3 ? asQuestion(proposal.title) : proposal.title;
  const action = `${base}/suggestions/${id}`;
  const open = status === 'open' || status === 'snoozed';

  return (
    <>
      <PageHeader
        over={
          <>
            <LevelWords level={level} /> · {KIND_NAMES[suggestion.kind]} for “{suggestion.campaign}”
          </>
        }
        title={title}
        under={
          <>
            <span>
              {suggestion.spends === 'better' ? 'Spend better: the total stays' : 'Spend more: ad platforms profit'}
            </span>
            <DemoNote shown={screen.demo} />
            {suggestion.snoozedUntil && <span>Put away until {format.day(suggestion.snoozedUntil)}</span>}
          </>
        }
        actions={
          open &&
          may.close && (
            <>
              <SnoozeButton suggestionId={id} action={action} formKey={`s-${key}`} today={screen.today} />
              <DismissButton suggestion={{ id, rowVersion, title }} action={action} formKey={`d-${key}`} />
            </>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-7 narrow:grid-cols-1">
        <div className="grid min-w-0 grid-cols-1 gap-7">
          <div className="grid gap-2">
            <Effect gain={estimate.gain} currency={suggestion.currency} width={460} />
            <p className="text-sm text-ink-2">
              {format.signedPercent(estimate.gain.relative.mean, 1)} (
              {format.signedPercent(estimate.gain.relative.low, 1)} to{' '}
              {format.signedPercent(estimate.gain.relative.high, 1)}).{' '}
              {level === 3
                ? 'People decide this: here is the evidence, and no verdict.'
                : `The engine says ${probabilityWords(estimate, winnerName(proposal), format)}.`}{' '}
              History, not a forecast.
            </p>
          </div>
          <Evidence suggestion={suggestion} />
          <Grounds suggestion={suggestion} />
        </div>
        <aside className="grid grid-cols-1 gap-5">
          {!open ? (
            <NotOpen screen={screen} />
          ) : may.judge ? (
            <JudgeSuggestion screen={screen} action={action} />
          ) : (
            <OnlyLooks />
          )}
          <Card>
            <CardHeader title="In short" />
            <CardBody>
              <SuggestionFacts
                suggestion={{ ...suggestion, windows: suggestion.windows.length }}
                record={screen.record}
                to={action}
              />
            </CardBody>
          </Card>
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

function OnlyLooks() {
  return (
    <NoteBox>
      Your role reads suggestions and does not judge them. Forecasts stay sealed until it is decided; the measured
      history is open to all.
    </NoteBox>
  );
}
