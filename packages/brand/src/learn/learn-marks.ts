import type { BrandRuleConfig, StyleChoice } from '@upbeat/core/brand';
import { checkPunctuation } from '../fit/punctuation';
import { seriesEnds } from '../fit/series';
import { checkStyle } from '../fit/style';
import { pieces } from '../words';
import { asLine } from './liked-text';
import type { LikedText } from './liked-text';
import { countSentences, NEVER, propose } from './proposal';
import type { Counted, Proposal } from './proposal';

type Mark = Extract<BrandRuleConfig, { kind: 'punctuation' }>['mark'];
const MARKS: readonly Mark[] = ['exclamation', 'emoji', 'ellipsis', 'ampersand'];
/** The largest number of marks an entry is allowed by a proposal. */
const MOST_MARKS = 2;

const marksIn = (mark: Mark, text: string) =>
  checkPunctuation({ kind: 'punctuation', mark, max: 0 }, [asLine(text)]).length;

/** Marks that never occur, or never more than once or twice a text. */
function learnMark(texts: readonly LikedText[], mark: Mark): Proposal | null {
  const most = Math.max(...texts.map(({ text }) => marksIn(mark, text)));
  const key = `punctuation.${mark}`;
  if (most === 0) {
    const counted = countSentences(texts, () => true);
    return propose(key, { kind: 'punctuation', mark, max: 0 }, 'sentences', counted, NEVER, true);
  }
  if (most > MOST_MARKS) return null;
  const counted = texts.map(({ number, text }) => ({ text: number, quote: text, keeps: true }));

  return propose(
    key,
    { kind: 'punctuation', mark, max: most },
    'texts',
    counted,
    'The limit is the most that one of these texts holds.',
  );
}

/** Lists of three or more, by whether a comma stands before their last part. */
function learnLists(texts: readonly LikedText[]): (Proposal | null)[] {
  const lists = texts.flatMap(({ number, sentences }) =>
    sentences.flatMap((quote) => seriesEnds(quote).map(({ hasComma }) => ({ text: number, quote, hasComma }))),
  );
  const counted = (hasComma: boolean): Counted[] =>
    lists.map((list) => ({ text: list.text, quote: list.quote, keeps: list.hasComma === hasComma }));

  return [
    propose('serial_comma', { kind: 'style', choice: 'serial_comma' }, 'lists', counted(true)),
    propose('serial_comma', { kind: 'punctuation', mark: 'oxford_comma', max: 0 }, 'lists', counted(false)),
  ];
}

const DASHES: readonly [StyleChoice, RegExp][] = [
  ['em_dash', /(?<=\S)—(?=\S)/gu],
  ['en_dash', /(?<=\S )–(?= \S)/gu],
];

/** Dashes between words, by their form; or none at all. */
function learnDashes(texts: readonly LikedText[]): (Proposal | null)[] {
  const broken = (choice: StyleChoice, text: string) => checkStyle({ kind: 'style', choice }, [asLine(text)]).length;
  const total = texts.flatMap(({ sentences }) => sentences).reduce((sum, one) => sum + broken('no_dash', one), 0);
  if (total === 0)
    return [
      propose(
        'dash',
        { kind: 'style', choice: 'no_dash' },
        'sentences',
        countSentences(texts, () => true),
        NEVER,
        true,
      ),
    ];

  return DASHES.map(([choice, pattern]) => {
    const counted = texts.flatMap(({ number, sentences }) =>
      sentences.flatMap((quote): Counted[] => [
        ...pieces(quote, pattern).map(() => ({ text: number, quote, keeps: true })),
        ...Array.from({ length: broken(choice, quote) }, () => ({ text: number, quote, keeps: false })),
      ]),
    );
    return propose('dash', { kind: 'style', choice }, 'dashes', counted);
  });
}

/** Numbers from two to ten, in words or in figures. */
function learnNumbers(texts: readonly LikedText[]): (Proposal | null)[] {
  const SMALL = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/i;
  const found = texts.flatMap(({ number, sentences }) =>
    sentences.flatMap((quote) => {
      const line = asLine(quote);
      const inWords = checkStyle({ kind: 'style', choice: 'figures' }, [line]).filter(({ start, end }) =>
        SMALL.test(quote.slice(start, end)),
      );
      const inFigures = checkStyle({ kind: 'style', choice: 'words_to_ten' }, [line]);
      return [
        ...inWords.map(() => ({ text: number, quote, isWord: true })),
        ...inFigures.map(() => ({ text: number, quote, isWord: false })),
      ];
    }),
  );
  const counted = (isWord: boolean): Counted[] =>
    found.map((one) => ({ text: one.text, quote: one.quote, keeps: one.isWord === isWord }));

  return [
    propose('numbers', { kind: 'style', choice: 'words_to_ten' }, 'numbers', counted(true)),
    propose('numbers', { kind: 'style', choice: 'figures' }, 'numbers', counted(false)),
  ];
}

/** What the texts say of marks, lists, dashes and numbers. */
export function learnMarks(texts: readonly LikedText[]): (Proposal | null)[] {
  return [
    ...MARKS.map((mark) => learnMark(texts, mark)),
    ...learnLists(texts),
    ...learnDashes(texts),
    ...learnNumbers(texts),
  ];
}
