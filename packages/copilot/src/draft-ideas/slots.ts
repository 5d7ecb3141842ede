import type { BriefSlots } from '@upbeat/core/brief';
import { needsClaim } from '../guard/promises';
import { escapeRegExp } from './escape';
import { capitaliseFirst, gerund, inPerson, isGerund, isPlural, lowerFirst } from './grammar';
import { OPT_OUT } from './compose/sms-frame';
import type { DraftIdeasInput } from './schema';

/** The part of an input that slots are read from. */
type Source = Pick<DraftIdeasInput, 'slots' | 'brand'>;

/** Slot name in a pattern -> its text in the grammatical form that name stands for. An absent name leaves its patterns out. */
export type SlotForms = Readonly<Record<string, string>>;

const AUDIENCE_LEADS =
  /^(?:people|parents|small|first|new|busy|families|students|anyone|homeowners|teams|founders|freelancers|adults|shoppers|runners|visitors|members|patients|drivers|owners|managers|marketers|accountants|finance|operations|office|young|commuters|women|men|households|local|renters|donors|travellers|beginners|professionals|children|companies|businesses)\b/i;
const MARKUP = /<[a-z!/]|[{}]|javascript:/i;
const NOT_BASE_VERB = /^(?:a|an|the|our|your|my|no|more|less|this|that|it|we|you|they|is|are|with|for|to)$/i;

/** One line of a slot as copy can carry it: whitespace flattened, outer punctuation off; empty when it holds markup. */
export function cleanSlot(text: string): string {
  const flat = text.replace(/[\s\u0000-\u001f\u200b-\u200f\u2028-\u202e]+/gu, ' ').trim();
  if (MARKUP.test(flat)) return '';

  return flat.replace(/[.!;:,…]+$/u, '').trim();
}

/** True when the text is written in Latin letters, as English patterns need it. */
export function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];

  return letters.every((letter) => /\p{Script=Latin}/u.test(letter));
}

/** Whether a benefit or action opens on a base verb, as far as its first word shows. */
export function opensOnVerb(text: string): boolean {
  const first = text.split(' ')[0] ?? '';

  return first !== '' && isLatin(text) && !isGerund(first) && !NOT_BASE_VERB.test(first);
}

/**
 * The part of a benefit before its first "before", "without", "with" ... where leaving the rest out does not change what is promised:
 * not after a negation or a figure, and never fewer than two words.
 */
export function shortened(benefit: string): string {
  const head =
    benefit.split(/,|\s(?:before|without|from|with|when|while|so|at|in|on|after|until|for|by|as|even|and)\s/i)[0] ??
    benefit;
  if (head === benefit) return benefit;
  if (/\d|\b(?:no|not|never|nothing|stop|avoid|less|fewer|only|up to|free)\b/i.test(benefit)) return '';

  return head.split(' ').length >= 2 && !/\b(?:is|are|get|have|be|it|them|more)$/i.test(head) ? head : '';
}

const MASS_NOUN =
  /\b(?:insurance|software|advice|training|banking|payroll|accounting|broadband|energy|coffee|tea|food|furniture|clothing|hosting|cover|care|support|finance|credit|health|water|bread|milk|wine|beer|help|tuition|equipment|storage)$/i;

/** The product as a sentence carries it: "Harbour card" -> "the Harbour card", "evening courses" -> "our evening courses". */
function withArticle(product: string, mayBeOurs: boolean): string {
  const text = product.replace(/^(?:The|Our|A|An|Your)\s/, (word) => word.toLowerCase());
  if (/^(?:the|our|a|an|your|my|all)\s/.test(text) || MASS_NOUN.test(text)) return text;
  if (isPlural(text)) return mayBeOurs && /^\p{Ll}/u.test(text) ? `our ${text}` : text;
  const words = text.split(' ');
  const last = words.at(-1) ?? '';

  return words.length > 1 && /^\p{Lu}/u.test(words[0] ?? '') && /^\p{Ll}/u.test(last) ? `the ${text}` : text;
}

function usableFacts(input: Source): string[] {
  const briefFacts = input.slots.facts
    .filter((fact) => fact.claimId !== null || !needsClaim(fact.text))
    .map((fact) => fact.text);
  const brandFacts = input.brand.facts.filter((fact) => !needsClaim(fact));

  return [...briefFacts, ...brandFacts].map(cleanSlot).filter((fact) => fact !== '');
}

/** "It reads ..." as a line of its own needs its subject: "Ledgerly reads ...". */
function namedSubject(fact: string, product: string): string {
  const pronoun = isPlural(product) ? /^They\s/ : /^It\s/;

  return product ? fact.replace(pronoun, `${product} `) : fact;
}

/** A figure with what it counts ("60 seconds", "£25", "91p", "4 of 5"); dates and times of day are none. */
function firstFigure(text: string): string | null {
  const pattern =
    /[£$€]\s?\d[\d.,]*|\d[\d.,]*\s?%|\b\d[\d.,]*\s(?:out of|of|in)\s\d+|\b\d[\d.,]*p\b|\b\d[\d.,]*\s\p{Ll}{3,}/gu;
  const found = [...text.matchAll(pattern)].map((match) => match[0].replace(/[.,]$/u, ''));

  return found.find((figure) => !/\s(?:and|for|with|the|per|until|from|out|off|to)$/u.test(figure)) ?? null;
}

const MONTHS = /January|February|March|April|May|June|July|August|September|October|November|December/;

function deadlineIn(offer: string): { word: string; date: string } | null {
  const match =
    /\b(until|before|by)\s+((?:the end of\s+)?(?:\d{1,2}\s)?[A-Z][a-z]+(?:\s\d{1,2}(?!\d))?(?:,?\s\d{4})?)/.exec(offer);

  return match && MONTHS.test(match[0]) ? { word: match[1] ?? '', date: match[2] ?? '' } : null;
}

/** Every form the patterns may name, from what the brief and brand hold. */
export function slotForms(input: Source): SlotForms {
  const forms: Record<string, string> = {};
  const put = (name: string, value: string | null | undefined): void => {
    if (value) forms[name] = value;
  };
  const { slots, brand } = input;
  const swap = (text: string): string => useTerms(cleanSlot(text), input);

  const benefit = lowerFirst(swap(slots.benefit));
  if (opensOnVerb(benefit)) {
    const [verb = '', ...rest] = benefit.split(' ');
    put('benefit', benefit);
    put('benefit_short', shortened(benefit));
    put('benefiting', [gerund(verb), ...rest].join(' '));
    for (const person of ['i', 'she', 'they'] as const) put(`${person}_benefit`, inPerson(benefit, person));
  }
  const pain = lowerFirst(swap(slots.pain));
  if (pain && isLatin(pain)) {
    put('pain', pain);
    if (isGerund(pain.split(' ')[0] ?? '')) {
      put('pain_ing', pain);
      put('pain_short', shortened(pain));
    }
    put('she_pain', inPerson(pain, 'she'));
  }
  const action = lowerFirst(swap(slots.action));
  if (opensOnVerb(action)) put('action', action);

  const name = cleanSlot(brand.name);
  const mayBeOurs = !brand.rules.some(({ config }) => config.kind === 'person' && config.avoid === 'first_plural');
  put('brand', name);
  put('sender', name || cleanSlot(slots.product));
  put('opt_out', OPT_OUT);
  const product = withArticle(swap(slots.product) || name, mayBeOurs);
  if (product) {
    const plural = isPlural(product);
    put('product', product);
    put('product_name', product.replace(/^(?:the|our|a|an|your)\s/, ''));
    Object.assign(
      forms,
      plural
        ? { lets: 'let', is: 'are', helps: 'help', works: 'work', does: 'do' }
        : { lets: 'lets', is: 'is', helps: 'helps', works: 'works', does: 'does' },
    );
  }
  const audience = swap(slots.audienceNoun);
  if (isLatin(audience)) put('audience', AUDIENCE_LEADS.test(audience) ? lowerFirst(audience) : audience);

  const facts = usableFacts(input);
  const claims = brand.claims.map((claim) => cleanSlot(claim.text)).filter((text) => text !== '');
  const offer = capitaliseFirst(cleanSlot(slots.offer));
  const proof = capitaliseFirst(cleanSlot(slots.proof) || (claims[0] ?? ''));
  put('offer', offer);
  put('proof', proof);
  const others = facts
    .map((fact) => capitaliseFirst(namedSubject(fact, product)))
    .filter((fact) => fact !== proof && fact !== offer);
  put('fact', others[0]);
  put('fact2', others[1]);
  put(
    'claim',
    claims.map(capitaliseFirst).find((claim) => claim !== proof && !others.slice(0, 2).includes(claim)),
  );
  const numbered = [...others, proof, ...claims, offer].find((text) => firstFigure(text) !== null);
  put('number', numbered);
  put('figure', numbered ? firstFigure(numbered) : null);
  const deadline = deadlineIn(offer);
  if (deadline) put('deadline', `${deadline.word === 'before' ? 'before' : 'by'} ${deadline.date}`);

  return forms;
}

function useTerms(text: string, input: Source): string {
  let out = text;
  for (const { config } of input.brand.rules) {
    if (config.kind !== 'term') continue;
    for (const word of config.insteadOf)
      out = out.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(word)}(?![\\p{L}\\p{N}])`, 'giu'), config.use);
  }

  return out;
}

const REQUIRED: { slot: keyof BriefSlots; sentence: string }[] = [
  { slot: 'benefit', sentence: 'Say what people can do with it, verb first: “see every fee before you pay”.' },
  { slot: 'product', sentence: 'Name the thing you advertise: “the Harbour card”.' },
  { slot: 'action', sentence: 'Say what to do next, verb first: “open an account”.' },
  { slot: 'pain', sentence: 'Say what it ends: “finding a fee on your statement”.' },
  { slot: 'audienceNoun', sentence: 'Name the readers as a plural: “people who travel”.' },
  { slot: 'proof', sentence: 'Add evidence a reader would accept.' },
];

/** Field -> cure for each slot whose absence keeps patterns out; for the error that says a brief is too thin. */
export function slotCures(input: Source, forms: SlotForms): Record<string, string> {
  const formOf: Record<string, string> = { audienceNoun: 'audience' };
  const cures: Record<string, string> = {};
  for (const { slot, sentence } of REQUIRED) {
    if (slot === 'product' && cleanSlot(input.slots.product) !== '') continue;
    if (slot === 'product' ? true : !forms[formOf[slot] ?? slot]) cures[slot] = sentence;
  }
  if (Object.keys(cures).length > 0) return cures;
  if (input.slots.mustNotSay.length > 0)
    cures.mustNotSay = 'This list leaves too few lines; take out the commonest words.';
  cures.benefit = 'Make it shorter, so that lines which say it fit their fields.';

  return cures;
}

/** Names of the brief's empty slots that drafting would use, in the order the brief shows them. */
export function missingSlots(slots: BriefSlots): string[] {
  const named = [
    'objective',
    'audience',
    'audienceNoun',
    'benefit',
    'pain',
    'offer',
    'proof',
    'product',
    'action',
    'mustSay',
    'market',
  ] as const;
  const empty: string[] = named.filter((name) => cleanSlot(slots[name]) === '');
  if (slots.facts.length === 0) empty.push('facts');
  if (slots.mustNotSay.length === 0) empty.push('mustNotSay');

  return empty;
}
