import { addDays } from '@upbeat/core/clock';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { countField } from '../count-field';
import { dateInWords, dateParts, datePattern } from '../dates';
import { breachFinding } from '../fit/fit-rule';
import { checkBanned, checkTerm } from '../fit/terms';
import { isGerund, lacksBaseVerb, pluralOf, withBaseVerb, withGerund } from '../grammar';
import { CHANNEL_LIMITS } from '../limits';
import { briefItem, rewriteSlot } from './brief-item';
import type { BriefCheckInput, BriefItem, BriefSlot } from './brief-item';

/** Slots that hold something drafts cannot use as it stands. */
export function checkBriefWording(input: BriefCheckInput): BriefItem[] {
  return [...checkForms(input), ...checkOffer(input), ...checkMustSay(input), ...checkVoice(input)];
}

function checkForms({ brief }: BriefCheckInput): BriefItem[] {
  const items: BriefItem[] = [];
  const { benefit, pain, audienceNoun } = brief;

  if (benefit.trim() !== '' && lacksBaseVerb(benefit)) {
    items.push(
      briefItem({
        slot: 'benefit',
        severity: 'warn',
        title: 'Benefit does not begin with a verb',
        detail: 'Write what people can do, base verb first: “see every fee before you pay”.',
        fix: rewriteSlot('benefit', benefit, withBaseVerb(benefit)),
      }),
    );
  }
  if (pain.trim() !== '' && !isGerund(pain)) {
    items.push(
      briefItem({
        slot: 'pain',
        severity: 'warn',
        title: 'Pain does not begin with an -ing form',
        detail: 'Write what it ends, -ing form first: “finding a fee on your statement”.',
        fix: rewriteSlot('pain', pain, withGerund(pain)),
      }),
    );
  }
  const plural = audienceNoun.trim() === '' ? null : pluralOf(audienceNoun);
  if (plural !== null) {
    items.push(
      briefItem({
        slot: 'audienceNoun',
        severity: 'warn',
        title: 'The audience is named in the singular',
        detail: 'Drafts speak of them in the plural: “people who travel”.',
        fix: rewriteSlot('audienceNoun', audienceNoun, plural),
      }),
    );
  }

  return items;
}

function checkOffer({ brief: { offer }, today }: BriefCheckInput): BriefItem[] {
  if (offer.trim() === '') return [];

  const dates = offer.match(datePattern()) ?? [];
  const last = dates
    .map(isoOf)
    .filter((date) => date !== null)
    .toSorted()
    .at(-1);
  if (dates.length > 0 && (last === undefined || last >= today)) return [];

  const title = last === undefined ? 'Offer has no end date' : `Offer ended on ${dateInWords(last)}`;
  const bare = offer.trim().replace(/[.!]+$/, '');
  const answer = `${bare} until ${dateInWords(comingMonthEnd(today))}`;
  return [
    briefItem({
      slot: 'offer',
      severity: 'warn',
      title,
      detail: 'Say until when. A reader may hold you to an offer without an end.',
      answers: last === undefined && answer.length <= 160 ? [answer] : [],
    }),
  ];
}

/** ISO date of a written date that names its year; null without one. */
function isoOf(written: string): string | null {
  const parts = dateParts(written);
  const part = (letter: string) => parts.find((each) => each.startsWith(letter))?.slice(1);
  const [year, month, day] = [part('y'), part('m'), part('d')];

  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** Last day of the first month end that is at least two weeks away. */
function comingMonthEnd(today: string): string {
  const inTwoWeeks = addDays(today, 14);
  const firstOfNext = addDays(`${inTwoWeeks.slice(0, 7)}-28`, 4).slice(0, 7);

  return addDays(`${firstOfNext}-01`, -1);
}

function checkMustSay({ brief: { mustSay, channels } }: BriefCheckInput): BriefItem[] {
  // A post on X is weighed by a library that pages of a brief do not load; it holds any must-say written in letters.
  return channels
    .filter((channel) => channel !== 'x_post')
    .flatMap((channel) => {
      const maxima = CHANNEL_LIMITS.filter((row) => row.channel === channel && row.field !== 'final_url').map(
        ({ field, hardMax }) => ({ field, max: hardMax ?? Number.POSITIVE_INFINITY }),
      );
      const longest = maxima.reduce((best, each) => (each.max > best.max ? each : best), { field: '', max: 0 } as {
        field: string;
        max: number;
      });
      const count = countField(channel, longest.field, mustSay);
      if (count <= longest.max) return [];

      return [
        briefItem({
          slot: 'mustSay',
          severity: 'warn',
          title: `Must-say is ${count} of ${longest.max}`,
          detail: `The longest field of ${CHANNEL_NAMES[channel]} cannot hold it word for word. Shorten it.`,
        }),
      ];
    });
}

const SPOKEN_SLOTS = ['benefit', 'pain', 'offer', 'proof', 'action', 'mustSay'] as const satisfies readonly BriefSlot[];

function checkVoice({ brief, rules }: BriefCheckInput): BriefItem[] {
  const lines = SPOKEN_SLOTS.map((slot, index) => ({ field: 'body' as const, index, text: brief[slot] }));

  return rules.flatMap((rule) => {
    const { config } = rule;
    const breaches =
      config.kind === 'term' ? checkTerm(config, lines) : config.kind === 'banned' ? checkBanned(config, lines) : [];

    return breaches.flatMap((breach) => {
      const slot = SPOKEN_SLOTS[breach.line.index];
      if (!slot) return [];

      const { title, detail, fix } = breachFinding(rule, breach);
      const { start, end } = breach;
      const mend = fix === null ? null : { kind: 'replace' as const, slot, index: 0, start, end, text: fix.text };
      return [briefItem({ slot, severity: 'warn', title, detail, fix: mend })];
    });
  });
}
