import type { StructureTag } from '../library/structure-tags';
import { structureTagsOf } from '../library/structure-tags';
import { wordList } from '../library/word-list';
import type { HeadlineWords } from './headline-words';
import { FUNCTION_WORDS, isWord } from './headline-words';
import type { Trait } from './traits';

/** What features are measured on: a headline, its words without marks, its structure tags. */
interface Material extends HeadlineWords {
  words: string[];
  tags: ReadonlySet<StructureTag>;
}

/** One property of a headline that is measured by rule. */
interface HandFeature {
  name: string;
  trait: Trait;
  measure: (headline: Material) => number;
}

function feature(name: string, trait: Trait, measure: HandFeature['measure']): HandFeature {
  return { name, trait, measure };
}

/** 1 where a structure tag of the library applies. */
function tagged(tag: StructureTag, trait: Trait): HandFeature {
  return feature(tag, trait, ({ tags }) => (tags.has(tag) ? 1 : 0));
}

/** How many different entries of a word list occur. */
function listed(name: string, trait: Trait, entries: string): HandFeature {
  const find = wordList(entries);
  return feature(name, trait, ({ text }) => find(text).length);
}

/** How often a pattern occurs. */
function counted(name: string, trait: Trait, pattern: RegExp): HandFeature {
  return feature(name, trait, ({ text }) => text.match(pattern)?.length ?? 0);
}

/** 1 where a pattern occurs. */
function found(name: string, trait: Trait, pattern: RegExp): HandFeature {
  return feature(name, trait, ({ text }) => (pattern.test(text) ? 1 : 0));
}

/** 1 where the text has fewer, or more, characters than a limit. */
const below = (limit: number) => feature(`under_${limit}`, 'length', ({ text }) => (text.length < limit ? 1 : 0));
const above = (limit: number) => feature(`over_${limit}`, 'length', ({ text }) => (text.length > limit ? 1 : 0));

function share(words: readonly string[], has: (word: string) => boolean): number {
  return words.length === 0 ? 0 : words.filter(has).length / words.length;
}

const LENGTH: HandFeature[] = [
  feature('characters', 'length', ({ text }) => text.length),
  feature('characters_log', 'length', ({ text }) => Math.log1p(text.length)),
  feature('words', 'length', ({ words }) => words.length),
  below(35),
  tagged('short', 'length'),
  below(65),
  above(80),
  above(100),
  feature('word_length', 'word_length', ({ words }) =>
    words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.length, 0) / words.length,
  ),
  feature('long_words', 'word_length', ({ words }) => share(words, (word) => word.length > 7)),
  feature('function_words', 'speech', ({ words }) => share(words, (word) => FUNCTION_WORDS.has(word))),
  feature('distinct_words', 'repetition', ({ words }) => (words.length === 0 ? 1 : new Set(words).size / words.length)),
];

const MARKS: HandFeature[] = [
  counted('sentences', 'sentences', /[.!?…]+['")]*(?=\s|$)/g),
  tagged('two_sentences', 'sentences'),
  counted('full_stops', 'sentences', /\.(?!\.)/g),
  found('ends_with_full_stop', 'sentences', /[^.]\.['")]*$/),
  counted('commas', 'commas', /,/g),
  found('ellipsis', 'ellipsis', /\.\.\.|…/),
  found('dash', 'dash', /\s[-–—]+\s|—/),
  found('brackets', 'brackets', /\(.+\)/),
  found('starred', 'stress', /\*[^*]+\*/),
  found('hashtag', 'hashtag', /#\w/),
  tagged('number', 'number'),
  counted('numbers', 'number', /\d+(?:[.,]\d+)*/g),
  found('opens_with_number', 'number', /^\W*\d/),
  found('percentage', 'number', /\d\s?%/),
  found('money', 'money', /[$£€]\s?\d/),
  counted('contractions', 'contractions', /\w'(?:s|t|re|ve|ll|d|m)\b/gi),
  feature('lower_case', 'capitals', ({ text }) =>
    share(text.match(/\p{L}[\p{L}']*/gu) ?? [], (word) => word === word.toLowerCase()),
  ),
  tagged('all_caps_word', 'all_caps'),
  tagged('question', 'question'),
  found('ends_with_question', 'question', /\?['")]*$/),
  tagged('exclamation', 'exclamation'),
  tagged('colon_reveal', 'colon'),
  tagged('quote', 'quotation'),
];

const TELLING: HandFeature[] = [
  tagged('story_he_she', 'story'),
  found('opens_with_he_she', 'story', /^\W*(?:he|she|his|her|they|their)\b/i),
  tagged('first_person', 'first_person'),
  tagged('second_person', 'second_person'),
  counted('we', 'we', /\b(?:we|us|our|ours)\b/gi),
  counted('they', 'they', /\b(?:they|them|their|theirs)\b/gi),
  listed(
    'people',
    'people',
    'man, woman, guy, girl, boy, kid, kids, mom, dad, mother, father, son, daughter, wife, husband, sister, brother, teen, ' +
      'baby, grandma, grandpa, child, children, teacher, doctor, friend, friends, couple, family, student, cop, soldier, ' +
      'lady, dude, people',
  ),
  tagged('list', 'list'),
  tagged('time_frame', 'time'),
  counted('sequence', 'sequence', /\b(?:then|until|after|when|before|suddenly|finally|now|once)\b/gi),
  counted('past_tense', 'past', /\b(?:\w{2,}ed|was|were|had|did|said|told|got|found|took|made|went|came|saw|gave)\b/gi),
  tagged('superlative', 'superlative'),
  tagged('curiosity_gap', 'answer_held_back'),
  listed('vague_things', 'left_open', 'thing, things, something, stuff, one, someone, somebody, some'),
  tagged('contrast', 'contrast'),
  tagged('negation', 'negation'),
  tagged('wh_opener', 'how_why_what'),
  tagged('how_to', 'how_why_what'),
  tagged('imperative', 'command'),
  found('opens_with_article', 'article', /^\W*(?:an?|the)\b/i),
  found('opens_with_clause', 'opening_clause', /^\W*(?:if|when|after|before|while|as|since|once)\b/i),
];

const WORDING: HandFeature[] = [
  counted('ing_words', 'ing_words', /\b\w{2,}ing\b/gi),
  counted('ly_words', 'adverbs', /\b\w{3,}ly\b/gi),
  counted('abstract_words', 'abstract', /\b\w{3,}(?:tions?|ments?|ness|ities|ity|isms?|ances?|ences?)\b/gi),
  counted('hedges', 'hedges', /\b(?:may|might|could|maybe|perhaps|should|would)\b/gi),
  counted('absolutes', 'absolutes', /\b(?:every|everyone|everything|all|always|ever|any|anyone)\b/gi),
  listed(
    'feeling',
    'feeling',
    'love, loved, loves, cry, crying, tears, heart, heartbreaking, laugh, smile, happy, sad, angry, fear, afraid, scared, ' +
      'hate, beautiful, amazing, awesome, incredible, powerful, inspiring, hilarious, shocking, chills, goosebumps, brave',
  ),
  listed(
    'trouble',
    'trouble',
    'dead, die, died, dies, dying, death, killed, war, rape, raped, abuse, abused, cancer, victim, attack, attacked, ' +
      'bullied, bullies, hurt, pain, poor, hungry, homeless, jail, prison, wrong, worst, bad, terrible, horrible, awful, ' +
      'disgusting, creepy, weird, gross',
  ),
  listed(
    'medium',
    'medium',
    'video, watch, photo, photos, picture, pictures, clip, song, ad, commercial, chart, map, graphic, infographic, film, ' +
      'movie, trailer, speech, interview, cartoon, poem, tweet, story',
  ),
  listed(
    'politics',
    'politics',
    'congress, senator, republican*, democrat*, obama, romney, gop, president, election, vote, voting, tax, taxes, law, ' +
      'policy, government, politic*, conservative*, liberal*, fox news, supreme court',
  ),
  counted(
    'intensifiers',
    'intensifiers',
    /\b(?:just|actually|really|totally|even|only|exactly|literally|seriously|pretty|so|very|still|never)\b/gi,
  ),
];

/** All features, in the order in which the model stores their weights. A change voids the trained model. */
export const HAND_FEATURES: readonly HandFeature[] = [...LENGTH, ...MARKS, ...TELLING, ...WORDING];

/** The features of a headline, in the order of HAND_FEATURES; always finite. */
export function measureHeadline(headline: HeadlineWords): number[] {
  const words = headline.tokens.map(({ word }) => word).filter(isWord);
  const material = { ...headline, words, tags: new Set(structureTagsOf(headline.text)) };

  return HAND_FEATURES.map(({ measure }) => measure(material));
}
