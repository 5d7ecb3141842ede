import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { ReactNode } from 'react';
import { quoted } from '~/components/quoted';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import type { LessonScreen } from '../lesson-screen.server';
import { LESSON_METRICS } from '../words';
import { EffectFigure } from './effect-figure';
import { SidesBar } from './sides-bar';
import { Strength } from './strength';

/** What code measured; nobody edits it. */
export function FactsCard({ screen: { lesson, reach } }: { screen: LessonScreen }) {
  const { number, day, dateTime } = useFormat();
  const { effect, scope, channel, sides, acceptedAt, acceptedBy, reopenedAt } = lesson;
  const facts: [string, ReactNode][] = [
    ...(effect
      ? ([
          ['Measured', LESSON_METRICS[effect.metric]],
          ['Stands on', `${number(effect.exposure)} ${exposureWords(effect.metric)} in ${number(effect.days)} days`],
        ] satisfies [string, ReactNode][])
      : []),
    ...(scope?.winner ? ([['Ahead', quoted(scope.winner.headline)]] satisfies [string, ReactNode][]) : []),
    ...(scope && scope.losers.length > 0
      ? ([['Behind', scope.losers.map(({ headline }) => quoted(headline)).join(', ')]] satisfies [string, ReactNode][])
      : []),
    ['Channel', channel === null ? 'any' : CHANNEL_NAMES[channel]],
    ...(scope && scope.market !== '' ? ([['Market', scope.market]] satisfies [string, ReactNode][]) : []),
    ...(lesson.campaign === null ? [] : ([['Campaign', lesson.campaign]] satisfies [string, ReactNode][])),
    ...(lesson.traits.length > 0
      ? ([['Wording', lesson.traits.map((trait) => trait.replaceAll('_', ' ')).join(', ')]] satisfies [
          string,
          ReactNode,
        ][])
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

function exposureWords(metric: keyof typeof LESSON_METRICS): string {
  return metric === 'conversion_rate' ? 'clicks' : 'impressions';
}
