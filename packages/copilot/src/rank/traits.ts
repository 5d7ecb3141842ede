/** What a reader is told of a trait: `more` of the headline that has more of it, `less` of the one that has less. */
interface TraitWords {
  more: string;
  less: string;
}

/** Traits that comparisons are explained by. Several measured features may belong to one; they are weighed together. */
export const TRAITS = {
  length: { more: 'longer', less: 'shorter' },
  word_length: { more: 'longer words', less: 'shorter words' },
  speech: { more: 'reads like speech', less: 'denser wording' },
  repetition: { more: 'does not repeat words', less: 'repeats words' },
  sentences: { more: 'more sentences', less: 'fewer sentences' },
  commas: { more: 'more commas', less: 'fewer commas' },
  ellipsis: { more: 'trails off', less: 'does not trail off' },
  dash: { more: 'a dash', less: 'no dash' },
  brackets: { more: 'a remark in brackets', less: 'nothing in brackets' },
  stress: { more: 'a *stressed* word', less: 'no *stressed* word' },
  hashtag: { more: 'a hashtag', less: 'no hashtag' },
  number: { more: 'more numbers', less: 'fewer numbers' },
  money: { more: 'an amount of money', less: 'no amount of money' },
  contractions: { more: 'more contractions', less: 'fewer contractions' },
  capitals: { more: 'fewer words with capitals', less: 'more words with capitals' },
  all_caps: { more: 'a word in capitals', less: 'no word all in capitals' },
  question: { more: 'asks a question', less: 'asks no question' },
  exclamation: { more: 'an exclamation mark', less: 'no exclamation mark' },
  colon: { more: 'a colon', less: 'no colon' },
  quotation: { more: 'words in quotation marks', less: 'no quotation' },
  story: { more: 'a story about him or her', less: 'not about one person' },
  first_person: { more: 'first person', less: 'not in the first person' },
  second_person: { more: 'speaks to you', less: 'does not speak to you' },
  we: { more: 'says we', less: 'does not say we' },
  they: { more: 'says they', less: 'does not say they' },
  people: { more: 'more people in it', less: 'fewer people in it' },
  list: { more: 'a counted list', less: 'not a list' },
  time: { more: 'names a time', less: 'names no time' },
  sequence: { more: 'tells what came when', less: 'no order of events' },
  past: { more: 'tells what happened', less: 'less in the past tense' },
  superlative: { more: 'a superlative', less: 'no superlative' },
  answer_held_back: { more: 'holds the answer back', less: 'does not hold the answer back' },
  left_open: { more: 'leaves something open', less: 'leaves less open' },
  contrast: { more: 'a turn (but, instead, until)', less: 'no turn' },
  negation: { more: 'a negation', less: 'no negation' },
  how_why_what: { more: 'opens with how, why or what', less: 'does not open with how, why or what' },
  command: { more: 'opens with a command', less: 'does not open with a command' },
  article: { more: 'opens with a or the', less: 'does not open with a or the' },
  opening_clause: { more: 'opens with if, when or as', less: 'does not open with if, when or as' },
  ing_words: { more: 'more words in -ing', less: 'fewer words in -ing' },
  adverbs: { more: 'more adverbs', less: 'fewer adverbs' },
  abstract: { more: 'more abstract nouns', less: 'fewer abstract nouns' },
  hedges: { more: 'hedges (might, could)', less: 'hedges less' },
  absolutes: { more: 'speaks of all or every', less: 'fewer words like all or every' },
  feeling: { more: 'words of feeling', less: 'fewer words of feeling' },
  trouble: { more: 'words of trouble', less: 'fewer words of trouble' },
  medium: { more: 'says what it is (a video, a chart)', less: 'does not say what it is (a video, a chart)' },
  politics: { more: 'about politics', less: 'less about politics' },
  intensifiers: { more: 'stresses (just, actually, even)', less: 'stresses less (just, actually, even)' },
} as const satisfies Record<string, TraitWords>;

/** A trait that a comparison may be explained by. */
export type Trait = keyof typeof TRAITS;
