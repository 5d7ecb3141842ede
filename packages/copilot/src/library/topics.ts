import { TOPIC_WORDS } from './topic-words';
import { wordList } from './word-list';

/** The fields a reference can belong to, with the words people read. `other`: no list matched. */
export const TOPIC_LABELS = {
  animals: 'Animals',
  food: 'Food',
  sports: 'Sports',
  money: 'Money',
  work: 'Work and business',
  education: 'Education',
  health: 'Health',
  environment: 'Environment',
  science: 'Science and technology',
  arts: 'Arts and entertainment',
  advertising: 'Advertising and fashion',
  war_crime: 'War and crime',
  politics: 'Politics and society',
  equality: 'Equality',
  beauty: 'Body and beauty',
  family: 'Family and relationships',
  travel: 'Places and travel',
  other: 'Other',
} as const;

export type Topic = keyof typeof TOPIC_LABELS;
type ListedTopic = keyof typeof TOPIC_WORDS;

const MATCHERS = Object.entries(TOPIC_WORDS).map(([topic, words]) => ({
  topic: topic as ListedTopic,
  match: wordList(words),
}));

/** Topics of a headline, the strongest first (most distinct words matched; ties in the order of the list). May be empty. */
export function topicsOf(headline: string): Topic[] {
  return MATCHERS.map(({ topic, match }) => ({ topic, words: match(headline).length }))
    .filter((hit) => hit.words > 0)
    .sort((a, b) => b.words - a.words)
    .map((hit) => hit.topic);
}

/**
 * Topics of a headline that has siblings telling the same story (the other arms of its test): its own, or where it
 * names none ("You won't guess what he did next") those of the story. The first is the field; `other` when none is known.
 */
export function topicsInStory(headline: string, siblings: readonly string[]): [Topic, ...Topic[]] {
  const own = topicsOf(headline);
  const [first = 'other', ...rest] = own.length > 0 ? own : topicsOf(siblings.join(' \n '));
  return [first, ...rest];
}
