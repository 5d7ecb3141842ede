import type { BrandRuleConfig } from '@upbeat/core/brand';
import { checkCasing } from '../fit/casing';
import { countContractions } from '../fit/contraction';
import { findPassives } from '../fit/passive';
import { checkPerson } from '../fit/person';
import { asLine } from './liked-text';
import type { LikedText } from './liked-text';
import { countSentences, NEVER, propose } from './proposal';
import type { Counted, Proposal } from './proposal';

type Person = Extract<BrandRuleConfig, { kind: 'person' }>['avoid'];
const PERSONS: readonly Person[] = ['first_singular', 'first_plural', 'second', 'third'];
/** Share of sentences that must be active before the passive is proposed against. */
const MOSTLY_ACTIVE = 0.95;
const CONTEXT = { names: [], locale: 'en' };

const speaksIn = (avoid: Person) => (sentence: string) =>
  checkPerson({ kind: 'person', avoid }, [asLine(sentence)]).length > 0;

/** Persons that never speak in texts in which others do. */
function learnPerson(texts: readonly LikedText[]): (Proposal | null)[] {
  const counts = PERSONS.map((avoid) => ({ avoid, counted: countSentences(texts, (one) => !speaksIn(avoid)(one)) }));
  const used = counts.filter(({ counted }) => counted.some(({ keeps }) => !keeps));
  if (used.length === 0) return [];

  return counts
    .filter(({ counted }) => counted.every(({ keeps }) => keeps))
    .map(({ avoid, counted }) =>
      propose(`person.${avoid}`, { kind: 'person', avoid }, 'sentences', counted, NEVER, true),
    );
}

/** Contractions against the places where one could stand. */
function learnContractions(texts: readonly LikedText[]): (Proposal | null)[] {
  const places = texts.flatMap(({ number, sentences }) =>
    sentences.flatMap((quote) => {
      const { short, long } = countContractions(quote);
      const of = (count: number, isShort: boolean) =>
        Array.from({ length: count }, () => ({ text: number, quote, isShort }));
      return [...of(short, true), ...of(long, false)];
    }),
  );
  const counted = (isShort: boolean): Counted[] =>
    places.map((place) => ({ text: place.text, quote: place.quote, keeps: place.isShort === isShort }));

  return [
    propose('contraction', { kind: 'contraction', style: 'contract' }, 'places', counted(true)),
    propose('contraction', { kind: 'contraction', style: 'expand' }, 'places', counted(false)),
  ];
}

function learnPassive(texts: readonly LikedText[]): (Proposal | null)[] {
  const counted = countSentences(texts, (sentence) => findPassives(sentence).length === 0);
  const active = counted.filter(({ keeps }) => keeps).length;

  return active / counted.length < MOSTLY_ACTIVE
    ? []
    : [propose('passive', { kind: 'passive', max: 0 }, 'sentences', counted)];
}

/** Headlines that are in one case and not also in the other (a headline of one capital is both). */
function learnCasing(texts: readonly LikedText[]): (Proposal | null)[] {
  const isIn = (headline: string, style: 'sentence' | 'title') =>
    checkCasing({ kind: 'casing', field: 'headline', style }, [asLine(headline, 'headline')], CONTEXT).length === 0;
  const telling = texts.flatMap(({ number, headlines }) =>
    headlines.flatMap((quote) => {
      const sentence = isIn(quote, 'sentence');
      return sentence === isIn(quote, 'title') ? [] : [{ text: number, quote, sentence }];
    }),
  );

  return (['sentence', 'title'] as const).map((style) =>
    propose(
      'casing.headline',
      { kind: 'casing', field: 'headline', style },
      'headlines',
      telling.map(({ text, quote, sentence }) => ({ text, quote, keeps: sentence === (style === 'sentence') })),
    ),
  );
}

/** What the texts say of person, contractions, passive voice and the case of headlines. */
export function learnVoice(texts: readonly LikedText[]): (Proposal | null)[] {
  return [...learnCasing(texts), ...learnPerson(texts), ...learnContractions(texts), ...learnPassive(texts)];
}
