import type { CopyLine } from '../copy-lines';
import { inflectionsOf, pluralsOf, verbFormsOf } from '../language/inflections';
import { startsWithVerb } from '../grammar';
import { capitalise, phrasePattern, pieces } from '../words';
import type { Breach, ConfigOf } from './fit-rule';

/** A phrase with other forms of its last word ("bread crate" and "bread crates"). */
function withForms(phrase: string, formsOf: (word: string) => string[]): string[] {
  const [, head = '', last = ''] = /^(.*?)([a-z]+)$/iu.exec(phrase.trim()) ?? [];

  return formsOf(last.toLowerCase()).map((form) => head + form);
}

const AFTER_MODAL = /(?:^|[^\p{L}])(?:to|can|could|may|might|must|shall|should|will|would|not|never|n['’]t)\s+$/iu;
const AFTER_ARTICLE = /(?:^|[^\p{L}])(?:an?|the|this|that|our|your|my|their|its|each|every)\s+$/iu;
const PARTICLE = /\b(?:up|in|out|on|off|over|to|down|with|for)$/i;

/** What to write for a form of a replaced word: the term itself, its plural, or nothing where only a person can say it. */
function mendOf(form: string, use: string, plain: ReadonlySet<string>): string | null {
  if (plain.has(form)) return use;
  if (!form.endsWith('s') || startsWithVerb(use) || PARTICLE.test(use)) return null;

  return withForms(use, pluralsOf)[0] ?? null;
}

/**
 * Words the brand replaces by its own term, their plurals and verb forms among them. A match inside the right term is no
 * breach, nor is a noun's word used as a verb or a verb's word used as an adjective; a leading capital is kept.
 */
export function checkTerm({ use, insteadOf }: ConfigOf<'term'>, lines: readonly CopyLine[]): Breach[] {
  const isVerb = startsWithVerb(use);
  const plurals = insteadOf.flatMap((word) => withForms(word, pluralsOf));
  const verbs = isVerb ? insteadOf.flatMap((word) => withForms(word, verbFormsOf)) : [];
  const wrong = new RegExp(phrasePattern([...insteadOf, ...plurals, ...verbs]), 'giu');
  const right = new RegExp(phrasePattern([use, ...withForms(use, pluralsOf)]), 'giu');
  const onlyCase = insteadOf.some((word) => word.toLowerCase() === use.toLowerCase());
  const plain = new Set(insteadOf.map((word) => word.toLowerCase()));

  return lines.flatMap((line) => {
    const fine = pieces(line.text, right).filter(({ text }) => !onlyCase || text.startsWith(use));

    return pieces(line.text, wrong)
      .filter(({ start, end }) => !fine.some((term) => term.start <= start && end <= term.end))
      .filter(({ text, start }) => {
        const before = line.text.slice(0, start);
        return isVerb ? !(/ed$/i.test(text) && AFTER_ARTICLE.test(before)) : !AFTER_MODAL.test(before);
      })
      .map(({ text, start, end }) => {
        const mend = mendOf(text.toLowerCase().replace(/\s+/g, ' '), use, plain);
        return {
          line,
          start,
          end,
          title: `“${text}” is not our word`,
          detail: `Write “${mend ?? use}”.`,
          replacement: mend !== null && !onlyCase && /^\p{Lu}/u.test(text) ? capitalise(mend) : mend,
        };
      });
  });
}

/** Words the brand never uses, and their plain forms ("cheap" finds "cheaper"). What to say in their place is a person's choice. */
export function checkBanned({ words }: ConfigOf<'banned'>, lines: readonly CopyLine[]): Breach[] {
  const forms = words.flatMap((word) => [word, ...withForms(word, inflectionsOf)]);
  // A hyphen and a space are one and the same between the words of a phrase.
  const spelled = forms.flatMap((word) => [word, word.replaceAll('-', ' '), word.replace(/\s+/g, '-')]);
  const banned = new RegExp(phrasePattern([...new Set(spelled)]), 'giu');

  return lines.flatMap((line) =>
    pieces(line.text, banned).map(({ text, start, end }) => ({
      line,
      start,
      end,
      title: `“${text}” is on the list of words we do not use`,
      detail: 'Say it in other words.',
    })),
  );
}
