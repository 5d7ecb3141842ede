import { words } from './words';

const list = (text: string) => new Set(text.trim().split(/\s+/));

/** Verbs that briefs begin with, in base form. */
const BASE_VERBS = list(`
  accept add ask avoid become begin book bring build buy call cancel change check choose claim collect compare connect
  cook cover create cut decide deliver discover do download drive earn eat enjoy explore fight find finish fit fix forget
  get give go grow guess handle have hear help hide hire improve invest join keep know learn leave let live lose make
  manage meet miss move open order own pay plan play protect prove read receive reduce rent repair replace return ride
  run save see sell send set share shop show sign skip sleep spend split start stay stop switch take talk test track
  train travel trust try turn understand upgrade use visit wait waste watch wear win withdraw wonder work worry write
`);
/** First words that are certainly no verb. */
const NO_VERBS = list(`
  a an the this that these those my your our their his her its no not more less most better faster cheaper easier lower
  higher free new all every each some any we you they it he she i and or with without for of in on at from because when
`);
const NO_GERUNDS = list(
  'thing things nothing something anything everything king spring string ring wing during morning evening ceiling sibling',
);
const DOUBLED = list('begin cut fit forget get let plan put run set shop sit skip split stop swim win');
const IRREGULAR_PLURALS: Record<string, string> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  parent: 'parents',
};
const PLURALS = list('people men women children everyone folk police staff youth');
const AFTER_HEAD =
  /^(?:who|whose|that|which|with|without|in|on|of|from|at|aged|under|over|between|looking|and|or|for|to|living|working)$/i;

const firstWord = (text: string) => words(text)[0]?.text.toLowerCase() ?? '';

/** Base form of a verb in -s, -ing or -ed, where it is a verb this list knows; null otherwise. */
function baseOf(word: string): string | null {
  const stems = [/s$/, /es$/, /ing$/, /ed$/, /d$/]
    .filter((ending) => ending.test(word))
    .map((ending) => word.replace(ending, ''));
  const candidates = stems.flatMap((stem) => [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')]);

  return candidates.find((candidate) => BASE_VERBS.has(candidate)) ?? null;
}

/** Whether a phrase begins with a verb that this list knows. */
export function startsWithVerb(phrase: string): boolean {
  return BASE_VERBS.has(firstWord(phrase));
}

/** Whether a phrase certainly does not begin with a base verb ("seeing", "the", "to see"); unknown words pass. */
export function lacksBaseVerb(phrase: string): boolean {
  const word = firstWord(phrase);
  if (BASE_VERBS.has(word)) return false;

  return word === 'to' || NO_VERBS.has(word) || isGerund(phrase) || baseOf(word) !== null;
}

/** The phrase with a base verb first, where that only takes a change of its beginning; null otherwise. */
export function withBaseVerb(phrase: string): string | null {
  const rest = phrase.trim().replace(/^(?:to|you can|you(?: wi|['’])ll|they can|people can)\s+/i, '');
  if (BASE_VERBS.has(firstWord(rest))) return rest === phrase.trim() ? null : rest;

  return replaceFirst(rest, baseOf(firstWord(rest)));
}

/** Whether a phrase begins with a gerund ("finding a fee"). */
export function isGerund(phrase: string): boolean {
  const word = firstWord(phrase);

  return /.{2}ing$/.test(word) && !NO_GERUNDS.has(word);
}

/** The phrase with its leading verb as a gerund, where that verb is known; null otherwise. */
export function withGerund(phrase: string): string | null {
  const rest = phrase.trim().replace(/^(?:to|having to|you|they|people)\s+/i, '');
  const word = firstWord(rest);
  const base = BASE_VERBS.has(word) ? word : baseOf(word);

  return replaceFirst(rest, base === null ? null : gerundOf(base));
}

function gerundOf(base: string): string {
  if (DOUBLED.has(base)) return `${base}${base.at(-1)}ing`;
  if (/[^eyo]e$/.test(base)) return `${base.slice(0, -1)}ing`;

  return `${base}ing`;
}

function replaceFirst(phrase: string, word: string | null): string | null {
  const [first] = words(phrase);

  return first && word ? word + phrase.slice(first.end) : null;
}

/** The plural of a noun phrase that is singular ("a person who travels" -> "people who travel"); null where it is plural. */
export function pluralOf(phrase: string): string | null {
  const bare = phrase.trim().replace(/^(?:an?|one|every|each|the)\s+/i, '');
  const all = words(bare);
  const cut = all.findIndex(({ text }, at) => at > 0 && AFTER_HEAD.test(text));
  const head = all[cut === -1 ? all.length - 1 : cut - 1];
  if (!head) return null;

  const noun = head.text.toLowerCase();
  if (PLURALS.has(noun) || (noun.endsWith('s') && !/(?:ss|us|is)$/.test(noun))) return null;

  const after = bare.slice(head.end).replace(/^( (?:who|that) )(\p{L}+)/u, (whole, link: string, verb: string) => {
    const base = verb === 'is' ? 'are' : verb === 'has' ? 'have' : verb.endsWith('s') ? baseOf(verb) : null;
    return base ? link + base : whole;
  });
  return bare.slice(0, head.start) + pluralNoun(noun) + after;
}

function pluralNoun(noun: string): string {
  const irregular = IRREGULAR_PLURALS[noun];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;

  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
