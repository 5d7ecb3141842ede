import type { LessonFacts } from '@upbeat/core/suggestion';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { ReactNode } from 'react';
import { quoted } from '~/components/quoted';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import type { LessonScreen } from '../lesson-screen.server';
import { BASIS_WORDS } from '~/features/decisions/verdict-words';
import type { Format } from '~/components/format';
import { LESSON_METRICS } from '../words';
import { EffectFigure } from './effect-figure';
import { SidesBar } from './sides-bar';
import { Strength } from './strength';

/** What code measured; nobody edits it. */
export function FactsCard({ screen: { lesson, reach, wording } }: { screen: LessonScreen }) {
  const format = useFormat();
  const { number, day, dateTime } = format;
  const { effect, scope, channel, sides, facts: measured, acceptedAt, acceptedBy, reopenedAt } = lesson;
  const facts: [string, ReactNode][] = [
    ...(effect
      ? ([
          ['Measured', LESSON_METRICS[effect.metric]],
          ['Stands on', `${number(effect.exposure)} ${exposureWords(effect.metric)} in ${number(effect.days)} days`],
        ] satisfies [string, ReactNode][])
      : []),
    ...(measured ? measuredFacts(measured, effect?.metric ?? 'ctr', format) : []),
    ...(scope?.winner ? ([['Ahead', quoted(scope.winner.headline)]] satisfies [string, ReactNode][]) : []),
    ...(scope && scope.losers.length > 0
      ? ([['Behind', scope.losers.map(({ headline }) => quoted(headline)).join(', ')]] satisfies [string, ReactNode][])
      : []),
    ['Channel', channel === null ? 'any' : CHANNEL_NAMES[channel]],
    ...(scope && scope.market !== '' ? ([['Market', scope.market]] satisfies [string, ReactNode][]) : []),
    ...(lesson.campaign === null ? [] : ([['Campaign', lesson.campaign]] satisfies [string, ReactNode][])),
    ...(wording.ahead.length > 0
      ? ([['Wording ahead', wording.ahead.join(', ')]] satisfies [string, ReactNode][])
      : []),
    ...(wording.behind.length > 0
      ? ([['Wording behind', wording.behind.join(', ')]] satisfies [string, ReactNode][])
      : []),
    ...(acceptedAt === null
      ? []
      : ([['Accepted', `${dateTime(acceptedAt)}, ${acceptedBy ?? 'a former member'}`]] satisfies [
          string,
          ReactNode,
        ][])),
    ...(reopenedAt === null ? [] : ([['Reopened', dateTime(reopenedAt)]] satisfies [string, ReactNode][])),
    ['Holds', `to ${day(lesson.expiresOn)}`],
    ['Words', lesson.edited ? 'edited by people' : 'as drafted'],
  ];

  return (
    <Card as="aside">
      <CardHeader title="The facts" aside={<span className="text-xs text-ink-3">by code, not editable</span>} />
      <CardBody className="grid gap-4">
        <div>
          <EffectFigure effect={effect} reach={reach} width={306} />
        </div>
        <div className="flex gap-6">
          <div>
            <SidesBar {...sides} />
          </div>
          <div>
            <Strength lesson={lesson} />
          </div>
        </div>
        <KeyValues items={facts} />
      </CardBody>
      <CardNote>Effect relative to the others it was compared with, 80% interval.</CardNote>
    </Card>
  );
}

/** What each side of the comparison is called, by what it was read from. */
const SIDES: Record<LessonFacts['basis'], { after: string; before: string }> = {
  applied: { after: 'After', before: 'Before' },
  counterfactual: { after: 'Ahead, rate', before: 'All, rate' },
  replayed: { after: 'With it', before: 'Without it' },
  experiment: { after: 'Ahead, rate', before: 'Next, rate' },
  told: { after: 'After', before: 'Before' },
};

/** How it was measured, and the rate of each side with what was counted. */
function measuredFacts(
  { basis, window, after, before }: LessonFacts,
  metric: keyof typeof LESSON_METRICS,
  { number, percent, dayRange }: Format,
): [string, ReactNode][] {
  const rate = ({ count, exposure }: LessonFacts['after']) =>
    exposure > 0
      ? `${percent(count / exposure, 2)}, ${number(count)} of ${number(exposure)} ${exposureWords(metric)}`
      : 'nothing was counted';

  return [
    ['How', BASIS_WORDS[basis]],
    ['Window', dayRange(window.from, window.to)],
    [SIDES[basis].after, rate(after)],
    ...(before ? ([[SIDES[basis].before, rate(before)]] satisfies [string, ReactNode][]) : []),
  ];
}

function exposureWords(metric: keyof typeof LESSON_METRICS): string {
  return metric === 'conversion_rate' ? 'clicks' : 'impressions';
}
