import { phrasePattern, pieces } from '../words';
import type { LikedText } from './liked-text';
import { LEAST_COUNT, propose } from './proposal';
import type { Counted, Proposal } from './proposal';

/** Words of which a house uses one: spellings of the same word, and everyday words for the same thing. Our own list. */
const CHOICES: readonly (readonly string[])[] = [
  ['e-mail', 'email'],
  ['log in', 'login', 'sign in'],
  ['sign up', 'signup', 'register'],
  ['website', 'web site', 'webpage'],
  ['Wi-Fi', 'WiFi', 'wifi'],
  ['per cent', 'percent'],
  ['okay', 'OK'],
  ['online', 'on-line'],
  ['co-operate', 'cooperate'],
  ['e-bike', 'ebike', 'electric bike'],
  ['health care', 'healthcare'],
  ['set up', 'setup'],
  ['colour', 'color'],
  ['favourite', 'favorite'],
  ['centre', 'center'],
  ['flavour', 'flavor'],
  ['neighbour', 'neighbor'],
  ['organise', 'organize'],
  ['realise', 'realize'],
  ['customers', 'clients', 'users', 'guests'],
  ['team', 'staff', 'employees'],
  ['buy', 'purchase'],
  ['help', 'assist'],
  ['use', 'utilise', 'utilize'],
  ['start', 'commence'],
  ['about', 'regarding', 'concerning'],
  ['phone', 'telephone', 'mobile'],
  ['shop', 'store'],
  ['delivery', 'shipping'],
  ['holiday', 'vacation'],
];
/** Words that many brands keep out of their copy. Our own list. */
const WORN =
  `revolutionary|game-changing|game changer|cutting-edge|best-in-class|world-class|next-level|seamless|synergy|leverage|unlock|elevate|supercharge|empower|unleash|hassle-free|one-stop shop|state-of-the-art|delve|robust`.split(
    '|',
  );
/** Uses that make a preference, and texts in which it must show. */
const LEAST_USES = 3;
const LEAST_TEXTS = 2;
/** Below this many uses the proposal says that it rests on few. */
const SURE_USES = 6;

/** Where each of several words stands in the texts. */
function usesOf(texts: readonly LikedText[], word: string): { text: number; quote: string }[] {
  const pattern = new RegExp(phrasePattern([word]), word === word.toLowerCase() ? 'giu' : 'gu');

  return texts.flatMap(({ number, text }) =>
    pieces(text, pattern).map(({ start, end }) => ({
      text: number,
      quote: text.slice(Math.max(0, start - 30), end + 30),
    })),
  );
}

function preferred(texts: readonly LikedText[], choice: readonly string[]): Proposal | null {
  const uses = choice.map((word) => ({ word, at: usesOf(texts, word) })).toSorted((a, b) => b.at.length - a.at.length);
  const [best, ...others] = uses;
  if (!best || best.at.length < LEAST_USES || new Set(best.at.map(({ text }) => text)).size < LEAST_TEXTS) return null;
  const insteadOf = others.map(({ word }) => word);
  const counted: Counted[] = [
    ...best.at.map((use) => ({ ...use, keeps: true })),
    ...others.flatMap(({ at }) => at.map((use) => ({ ...use, keeps: false }))),
  ];

  return propose(
    `term.${choice[0] ?? ''}`,
    { kind: 'term', use: best.word, insteadOf },
    'uses',
    counted,
    counted.length < SURE_USES ? 'It rests on few uses.' : null,
  );
}

/** Which of several words for one thing the texts use, and worn words they do without. */
export function learnTerms(texts: readonly LikedText[]): (Proposal | null)[] {
  const total = texts.reduce((sum, { words }) => sum + words, 0);
  const unused = WORN.filter((word) => usesOf(texts, word).length === 0);
  const never: Proposal | null =
    total < LEAST_COUNT.words || unused.length === 0
      ? null
      : {
          key: 'banned',
          config: { kind: 'banned', words: unused },
          holds: total,
          of: total,
          unit: 'words',
          inTexts: texts.length,
          ofTexts: texts.length,
          exceptions: [],
          isAbsence: true,
          caveat:
            'A list of ours of worn words, without those that these texts use. That a word does not occur proves little.',
        };

  return [...CHOICES.map((choice) => preferred(texts, choice)), never];
}
