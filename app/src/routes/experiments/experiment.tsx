import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { PageHeader } from '~/components/ui/page-header';
import { Thread } from '~/components/ui/thread';
import { actOnExperiment } from '~/features/experiments/act-on-experiment.server';
import { experimentScreen } from '~/features/experiments/experiment-screen.server';
import type { ExperimentScreen } from '~/features/experiments/experiment-screen.server';
import { ExperimentActSchema } from '~/features/experiments/forms';
import { ArmsCard } from '~/features/experiments/ui/arms-card';
import { DecideBar, DecideCard } from '~/features/experiments/ui/decide-card';
import { DecidedCard } from '~/features/experiments/ui/decided-card';
import { MoveDialog } from '~/features/experiments/ui/move-dialog';
import { ReadingCard } from '~/features/experiments/ui/reading-card';
import { TrustCard } from '~/features/experiments/ui/trust-card';
import { BrokenCard, VeilCard } from '~/features/experiments/ui/veil-card';
import { EXPERIMENT_STATES, METRIC_WORDS, runWords } from '~/features/experiments/words';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.test.name} · Upbeat` : 'Experiment · Upbeat' },
];
export const handle: RouteHandle<ExperimentScreen> = {
  breadcrumb: ({ test }, { workspace }) => [
    { label: 'Performance', to: `/w/${workspace}/performance` },
    { label: 'Experiments', to: `/w/${workspace}/experiments` },
    { label: test.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return experimentScreen(scope, requireId(args.params)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'experiments.write');
  const id = requireId(args.params);
  const form = await parseForm(args.request, ExperimentActSchema);
  if (!form.ok) return form.response;
  try {
    await actOnExperiment(scope, id, form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function ExperimentPage() {
  const screen = useLoaderData<typeof loader>();
  const format = useFormat();
  const { base, test, reading, thread, may } = screen;
  const { words, tone } = EXPERIMENT_STATES[test.status];
  const concludes = screen.concludable && may.run;

  return (
    <>
      <PageHeader
        title={test.name}
        under={
          <>
            <LevelWords level={3} />
            <Chip tone={tone}>{words}</Chip>
            <span>
              <Link to={`${base}/campaigns/${test.campaignId}`}>{test.campaign}</Link>
              {test.channel && `, ${CHANNEL_NAMES[test.channel]}`}
            </span>
            <span className="text-ink-3">
              {runWords(test, format)}; decided by {METRIC_WORDS[test.metric].rate}
            </span>
          </>
        }
        actions={may.run && <Moves screen={screen} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_340px] items-start gap-6 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-5">
          {test.hypothesis !== '' && <p className="max-w-[70ch] text-ink-2">Expected: {test.hypothesis}</p>}
          {test.decision && <DecidedCard decision={test.decision} base={base} />}
          {reading.result && <ReadingCard screen={screen} result={reading.result} />}
          {reading.state === 'split_broken' && <BrokenCard screen={screen} />}
          {reading.state === 'hidden' && <VeilCard screen={screen} />}
          {reading.state === 'planned' && (
            <EmptyState title={test.status === 'cancelled' ? 'It never ran.' : 'It has not begun.'}>
              {test.status === 'cancelled'
                ? 'Its placements are free for another test.'
                : 'Set the split on the platform first, then start it here on the day it begins there.'}
            </EmptyState>
          )}
          {!reading.result && <ArmsCard screen={screen} />}
          {concludes && <DecideCard key={test.rowVersion} screen={screen} />}
        </div>
        <div className="grid gap-5">
          <TrustCard screen={screen} />
          <Card>
            <CardHeader title="Thread" />
            <CardBody>
              <Thread items={thread} />
            </CardBody>
          </Card>
        </div>
      </div>
      {concludes && <DecideBar screen={screen} />}
    </>
  );
}

/** What may be done with a test as it stands; the one that is due is in the red pencil. */
function Moves({ screen }: { screen: ExperimentScreen }) {
  const { test, reading, today } = screen;
  const last = test.lastDay ?? today;
  if (test.status === 'planned')
    return (
      <>
        <MoveDialog screen={screen} intent="cancel" />
        <MoveDialog screen={screen} intent="start" variant="primary" on={today} />
      </>
    );
  if (test.status === 'stopped' && !screen.concludable)
    return (
      <MoveDialog
        screen={screen}
        intent="cancel"
        warning="It is short of its minimum and carries no decision. If days of it are still to be imported, import them first. Called off, it stays in the list, and its placements are free for another test."
      />
    );
  if (test.status !== 'running') return null;
  const due = test.reached || reading.state === 'split_broken';

  return (
    <MoveDialog
      screen={screen}
      intent="stop"
      variant={due ? 'primary' : 'default'}
      on={last}
      warning={
        due
          ? undefined
          : 'It has not reached its minimum: stopped now, its results stay hidden for good and carry no decision.'
      }
    />
  );
}
