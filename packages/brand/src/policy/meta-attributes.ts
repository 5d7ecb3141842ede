import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { phrasePattern, pieces, sentences, words } from '../words';
import { policyFinding } from './policy-finding';

/** Words that name a protected attribute, by the category Meta lists. Work, place and taste are not among them. */
const ATTRIBUTES: Record<string, string> = {
  'race or ethnicity':
    'black|white people|asian|african|caucasian|hispanic|latino|latina|latinx|arab|indigenous|native american|roma|ethnicity|race|ethnic background',
  religion:
    'christian|christians|catholic|protestant|muslim|muslims|jewish|jew|hindu|buddhist|sikh|mormon|atheist|religion|faith|believer',
  age: 'senior citizen|senior citizens|seniors|elderly|pensioner|pensioners|middle-aged|teenager|teenagers|teen|teens|millennial|years old|your age|in your 20s|in your 30s|in your 40s|in your 50s|in your 60s|over 40|over 50|over 55|over 60|over 65|just turned',
  sex: 'woman|women|man|men|female|male|girl|girls|boy|boys|ladies|mother|mum|mom|father|dad|single mum|single mom',
  orientation: 'gay|lesbian|bisexual|homosexual|heterosexual|queer|lgbt|lgbtq|sexual orientation',
  'gender identity': 'transgender|trans|non-binary|nonbinary|gender identity|transitioning',
  disability: 'disabled|disability|disabilities|wheelchair|deaf|blind|autistic|autism|adhd|dyslexia|dyslexic',
  health:
    'depressed|depression|anxiety|anxious|diabetes|diabetic|cancer|overweight|obese|obesity|acne|pregnant|infertile|hiv|asthma|arthritis|insomnia|addiction|addicted|bulimia|anorexia|eating disorder|chronic pain|menopause|mental health|your weight|your illness',
  finances:
    'bankrupt|bankruptcy|broke|in debt|your debt|your debts|debts|bad credit|poor credit|low income|unemployed|insolvent|foreclosure|behind on payments|struggling financially',
  'union membership': 'union member|union membership|trade union|trade unionist',
  'criminal record': 'criminal record|convicted|conviction|felon|felony|ex-offender|arrested|in prison',
  name: '{{first_name}}|{{name}}|{first_name}|your name is',
};
const ADDRESS = new Set(['you', 'your', 'yours', "you're", 'yourself', 'other', 'others', "you've"]);
/** Words between the address and the attribute beyond which they no longer belong together. */
const REACH = 8;
const OTHER_REACH = 2;

const PATTERNS = Object.entries(ATTRIBUTES).map(
  ([category, terms]) => [category, new RegExp(phrasePattern(terms.split('|')), 'giu')] as const,
);
const ANY_ATTRIBUTE = new RegExp(phrasePattern(Object.values(ATTRIBUTES).flatMap((terms) => terms.split('|'))), 'iu');

/**
 * Meta: "you", "your" or "other" beside a personal attribute within one sentence. "You" alone is fine, and so is an
 * attribute nobody is addressed with. A lint cannot read intent, so it warns and asks for a person.
 */
export function checkMetaAttributes(line: CopyLine): Finding[] {
  if (!ANY_ATTRIBUTE.test(line.text)) return [];

  return sentences(line.text).flatMap((sentence) => {
    const tokens = words(sentence.text);
    const addressed = tokens.flatMap(({ text }, at) => {
      const word = text.toLowerCase().replace('’', "'");
      return ADDRESS.has(word) ? [{ at, reach: word.startsWith('other') ? OTHER_REACH : REACH }] : [];
    });
    if (addressed.length === 0 && !sentence.text.includes('{')) return [];

    return PATTERNS.flatMap(([category, pattern]) =>
      pieces(sentence.text, pattern).flatMap((match) => {
        const first = tokens.findIndex(({ end }) => end > match.start);
        const named = category === 'name';
        if (!named && !addressed.some(({ at, reach }) => Math.abs(at - first) <= reach)) return [];

        return [
          policyFinding(line, {
            rule: 'meta.attributes',
            source: 'meta_attributes',
            severity: 'warn',
            title: `May tell readers their ${category}`,
            reason: `“${match.text}” stands beside words that address the reader. A person must read this before it runs.`,
            start: sentence.start + match.start,
            end: sentence.start + match.end,
          }),
        ];
      }),
    );
  });
}
