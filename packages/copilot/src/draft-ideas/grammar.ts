import { lightStem } from '../retrieve/tokenise';

const VOWEL_SOUND = /^(?:[aeio]|u(?!ni|se|su|ti|kr|k\b|rin))|^(?:hour|honest|heir|honour)/i;
const SMALL_WORDS = new Set('a an the and or but nor of in on at to by with from as vs per into over for'.split(' '));
const DOUBLING = new Set(
  'begin forget prefer refer control cancel travel submit commit permit admit transfer model label'.split(' '),
);
const NOT_GERUNDS = new Set('bring sing ring swing cling fling king string spring wing sting thing ping'.split(' '));

/** True when a word is a gerund ("finding") and not a noun or verb that merely ends in -ing. */
export function isGerund(word: string): boolean {
  const lower = word.toLowerCase();

  return lower.length > 4 && lower.endsWith('ing') && !NOT_GERUNDS.has(lower);
}

/** The gerund of a base verb: see -> seeing, make -> making, run -> running, lie -> lying. */
export function gerund(verb: string): string {
  const word = verb.toLowerCase();
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  if (/(?:ee|oe|ye)$/.test(word) || word === 'be') return `${word}ing`;
  if (word.endsWith('e')) return `${word.slice(0, -1)}ing`;
  if (/^[^aeiou]*[aeiou][bcdfgklmnprstvz]$/.test(word) || DOUBLING.has(word)) return `${word}${word.slice(-1)}ing`;

  return `${word}ing`;
}

const PLURAL_LIKE_SINGULAR = /(?:ss|us|is|ics|news)$/i;

/** Whether a product name takes a plural verb: its head (the word before of, for, with ...) ends in a plural s and is not a proper name. */
export function isPlural(phrase: string): boolean {
  const head = phrase.split(/\s+(?:of|for|with|from|in|on|at|to|by|that|who)\s+/i)[0] ?? phrase;
  const last = head.trim().split(/\s+/).at(-1) ?? '';
  if (!/s$/.test(last) || PLURAL_LIKE_SINGULAR.test(last)) return /^(?:people|children|men|women)$/i.test(last);

  return /^[a-z]/.test(last) || /^(?:our|the|your|these)\s/i.test(phrase);
}

const PRONOUNS: Record<'i' | 'she' | 'they', Record<string, string>> = {
  i: { you: 'I', your: 'my', yours: 'mine', yourself: 'myself', "you're": "I'm", 'you’re': 'I’m' },
  she: { you: 'she', your: 'her', yours: 'hers', yourself: 'herself', "you're": "she's", 'you’re': 'she’s' },
  they: {
    you: 'they',
    your: 'their',
    yours: 'theirs',
    yourself: 'themselves',
    "you're": "they're",
    'you’re': 'they’re',
  },
};
const OBJECT_FORM = { i: 'me', she: 'her', they: 'them' } as const;
const AFTER_YOU_IS_A_VERB =
  /^(?:before|when|if|while|until|after|once|as|what|where|how|that|and|because|so|than|every|whenever|wherever)$/i;
const AUXILIARY = /^(?:can|will|may|must|should|could|would|might|had|did)$/i;

/** The phrase with "you" turned to another person, or null where that would need a verb to change ("when you pay" -> "when she pays"). */
export function inPerson(phrase: string, person: keyof typeof PRONOUNS): string | null {
  const words = phrase.split(/\s+/);
  const turned: string[] = [];
  for (const [index, word] of words.entries()) {
    const bare = word.toLowerCase().replace(/[.,;:!?]+$/, '');
    const tail = word.slice(bare.length);
    const replacement = PRONOUNS[person][bare];
    if (!replacement) {
      turned.push(word);
      continue;
    }
    if (bare !== 'you') {
      turned.push(replacement + tail);
      continue;
    }
    const next = words[index + 1];
    const isSubject =
      next !== undefined &&
      tail === '' &&
      (index === 0 ||
        AFTER_YOU_IS_A_VERB.test(words[index - 1] ?? '') ||
        /^(?:'|can|will|do|don)/i.test(next) ||
        !/^(?:and|or|to|in|on|with|for|at|the|a|an|by|more|less)$/i.test(next));
    if (!isSubject) {
      turned.push(OBJECT_FORM[person] + tail);
      continue;
    }
    turned.push(replacement);
    if (person === 'she' && !AUXILIARY.test(next)) {
      const verb = thirdPerson(next);
      if (verb === null) return null;
      words[index + 1] = verb;
    }
    if (person === 'i' && /^are\b/i.test(next)) words[index + 1] = 'am';
  }

  return turned.join(' ');
}

function thirdPerson(verb: string): string | null {
  const match = /^([a-z]+)([.,;:!?]*)$/i.exec(verb);
  if (!match) return null;
  const [, word = '', tail = ''] = match;
  const irregular: Record<string, string> = { are: 'is', have: 'has', do: 'does', go: 'goes', were: 'was' };
  if (irregular[word]) return irregular[word] + tail;
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es${tail}`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies${tail}`;

  return `${word}s${tail}`;
}

/** First letter upper case, looking past opening quotes. */
export function capitaliseFirst(text: string): string {
  return text.replace(/^([“"'‘(]*)(\p{Ll})/u, (_all, quotes: string, letter: string) => quotes + letter.toUpperCase());
}

/** First letter lower case, unless the word is an acronym, "I", or otherwise carries its capital ("iPhone" is left alone too). */
export function lowerFirst(text: string): string {
  const first = text.split(/\s/)[0] ?? '';
  if (/^I(?:$|['’])/.test(first) || /^.\S*\p{Lu}/u.test(first)) return text;

  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A capital at the start, one space between words, no doubled or stray punctuation, "a" before vowel sounds as "an". */
export function tidy(text: string): string {
  const spaced = text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .replace(/([.?!])\.(?!\d)/g, '$1')
    .replace(/([?!])”\./g, '$1”')
    .replace(/\b([Aa]) (?=([A-Za-z]+))/g, (all, article: string, next: string) =>
      VOWEL_SOUND.test(next) ? `${article}n ` : all,
    )
    .trim();

  return capitaliseFirst(spaced);
}

/** Title case as search ads write it: every word but the small ones inside; a word that already holds a capital is left alone. */
export function titleCase(text: string): string {
  const words = text.split(' ');

  return words
    .map((word, index) => {
      const edge = index === 0 || index === words.length - 1 || /[:?.!]$/.test(words[index - 1] ?? '');
      if (/\p{Lu}/u.test(word) || (!edge && SMALL_WORDS.has(word.toLowerCase()))) return word;

      return word.replace(
        /(^|-|“|‘|\/)(\p{Ll})/gu,
        (_all, before: string, letter: string) => before + letter.toUpperCase(),
      );
    })
    .join(' ');
}

const COMMON = new Set(
  'the and you for are can not how one has its our all any her she was did but who why your with that this what when will your them they then than from into here have want does about which once read look'.split(
    ' ',
  ),
);

/** A word that stands twice in a row, or (outside paragraphs) a content word that stands twice in a short line; null when the line is clean. */
export function repeatedWord(line: string, paragraph = false): string | null {
  const words = line.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
  const doubled = /(?<![\p{L}\p{N}’'])([\p{L}\p{N}’']+)\s+\1(?![\p{L}\p{N}’'])/iu.exec(line);
  if (doubled) return doubled[1]?.toLowerCase() ?? null;
  if (paragraph || line.length > 100) return null;
  const seen = new Set<string>();
  for (const word of words) {
    const stem = lightStem(word);
    if (word.length < 3 || COMMON.has(word)) continue;
    if (seen.has(stem)) return word;
    seen.add(stem);
  }

  return null;
}
