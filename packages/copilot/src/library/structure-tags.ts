import { plainQuotes } from './headline-text';

const LIST_NOUNS =
  'reasons|ways|things|facts|tips|photos|pictures|questions|words|lessons|myths|steps|rules|ideas|examples|signs|tricks|' +
  'kinds|types|images|charts|maps|quotes|stories|moments|lies|truths|secrets|stats|mistakes|habits|answers';
const COUNT = String.raw`(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|a dozen)`;
const CONTRAST =
  "but|yet|instead|versus|vs|unlike|rather than|until|turns out|despite|although|even though|except|isn't .+ it's";
const CURIOSITY =
  "this|these|what happen(?:s|ed)|here's (?:why|how|what|the|who|where)|the reason|something|guess|find out|see why|" +
  "wait (?:until|till|'til|for)|(?:won't|wouldn't|can't) believe|did next|no idea|the answer|secret|surpris(?:e|ed|ing)";
const TIME_UNITS = 'seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries';
const WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const NOT_SUPERLATIVE =
  'honest|interest|test|rest|guest|request|protest|west|midwest|quest|forest|chest|contest|arrest|invest|suggest|harvest|' +
  'earnest|modest|nest|vest|priest|breast|manifest|digest|northwest|southwest|conquest|attest|detest|jest|pest|zest|crest|lest';
const OPENING_VERBS =
  'watch|see|look|listen|meet|imagine|stop|try|remember|forget|take|let|check|ask|read|learn|find|get|give|think|hear|wait|' +
  'say|tell|call|join|share|help|make|raise|keep|be|show|stand|go|come|put|use|play|click|consider|picture|guess|please|' +
  "don't|do not|never|let's|leave|turn|bring|build|save|start|choose|buy|eat|drop|hold|hey|just";

const word = (alternatives: string) => new RegExp(String.raw`(?<![\w])(?:${alternatives})(?![\w])`, 'i');
const opening = (alternatives: string) => new RegExp(String.raw`^["'(]*(?:${alternatives})(?![\w'])`, 'i');

const NUMBER_AND_NOUN = word(String.raw`${COUNT}\s+(?:[\w'-]+\s+){0,2}(?:${LIST_NOUNS})`);
const PERSON = word('he|she|his|her|hers|him|himself|herself');
const SPEAKER = word('i|me|my|mine|myself');
const READER = word('you|your|yours|yourself|yourselves');
const OPPOSED = word(CONTRAST);
const DENIAL = word("not|no|never|nothing|nobody|none|without|neither|nor|cannot|\\w+n't");
const WITHHELD = word(CURIOSITY);
const TIME = word(
  String.raw`${COUNT}[\s-]+(?:${TIME_UNITS})(?![\s-]+olds?\b)|(?:19|20)\d\d|today|tonight|yesterday|tomorrow|ago|every day|${WEEKDAYS}`,
);
const EXTREME = word(
  String.raw`(?:the|her|his|their|my|our|your) (?:most|least)|worst|best|(?!(?:${NOT_SUPERLATIVE})(?!\w))\w{3,}est`,
);

const HOW_TO = opening(String.raw`(?:[\w']+\s+){0,2}how to`);
const WH_OPENING = opening('how|why|what');
const COMMAND = opening(OPENING_VERBS);

/** What each structure looks for in a headline whose quotes are plain. */
const DETECTORS = {
  number: (text: string) => /\d/.test(text),
  question: (text: string) => text.includes('?'),
  how_to: (text: string) => HOW_TO.test(text),
  wh_opener: (text: string) => WH_OPENING.test(text),
  story_he_she: (text: string) => PERSON.test(text),
  first_person: (text: string) => SPEAKER.test(text),
  second_person: (text: string) => READER.test(text),
  colon_reveal: (text: string) => /[\w'")]:\s+\S/.test(text),
  quote: (text: string) => /"[^"]+"|(?<!\w)'[^']+(?:'\w[^']*)*'(?!\w)/.test(text),
  two_sentences: (text: string) => /[.!?…]['")]*\s+\S/.test(text),
  list: (text: string) => NUMBER_AND_NOUN.test(text),
  contrast: (text: string) => OPPOSED.test(text),
  negation: (text: string) => DENIAL.test(text),
  curiosity_gap: (text: string) => WITHHELD.test(text),
  time_frame: (text: string) => TIME.test(text),
  superlative: (text: string) => EXTREME.test(text),
  imperative: (text: string) => COMMAND.test(text),
  short: (text: string) => text.length < 50,
  all_caps_word: (text: string) => /\b[A-Z]{3,}\b/.test(text),
  exclamation: (text: string) => text.includes('!'),
} as const;

/** A structure that transfers from one headline to another without its subject. */
export type StructureTag = keyof typeof DETECTORS;

/** All structure tags, in the order lists show them. */
export const STRUCTURE_TAGS = Object.keys(DETECTORS) as StructureTag[];

/**
 * Structure tags of a headline, in the order of STRUCTURE_TAGS. Works on any text of one or two sentences.
 * A capitals word has three or more letters and acronyms count; `short` is under 50 characters.
 */
export function structureTagsOf(headline: string): StructureTag[] {
  const text = plainQuotes(headline.trim());
  return STRUCTURE_TAGS.filter((tag) => DETECTORS[tag](text));
}
