import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { BriefSlots } from '@upbeat/core/brief';
import { isSafeUrl } from '../final-url';
import { quoted } from '../quoted';
import { briefItem } from './brief-item';
import type { BriefCheckInput, BriefItem } from './brief-item';

/** Slots that are empty, with ready answers where the rest of the brief, the brand or earlier rejections suggest some. */
export function checkBriefGaps({ brief, rules, rejectedReasons }: BriefCheckInput): BriefItem[] {
  const empty = (slot: 'objective' | 'audience' | 'audienceNoun' | 'action' | 'proof' | 'market' | 'finalUrl') =>
    brief[slot].trim() === '';
  const items: BriefItem[] = [];

  if (brief.channels.length === 0) {
    items.push(
      briefItem({
        slot: 'channels',
        severity: 'block',
        title: 'No channel is chosen',
        detail: `A channel sets the fields and their limits. For example: ${CHANNEL_NAMES.google_rsa} or ${CHANNEL_NAMES.email}.`,
        answers: ['google_rsa', 'email'],
      }),
    );
  }
  if (brief.benefit.trim() === '' && brief.product.trim() === '') {
    items.push(
      briefItem({
        slot: 'benefit',
        severity: 'block',
        title: 'Neither benefit nor product is named',
        detail: 'A draft must say what people can do, or at least with what.',
        answers: brief.action.trim() === '' ? [] : [brief.action],
      }),
    );
  }
  if (empty('audienceNoun')) {
    items.push(
      briefItem({
        slot: 'audienceNoun',
        severity: 'block',
        title: 'The audience has no name',
        detail: 'Drafts speak of them in the plural: “people who travel”.',
        answers: audienceNouns(brief.audience),
      }),
    );
  }
  if (brief.mustNotSay.length === 0) {
    const [reason] = rejectedReasons;
    items.push(
      briefItem({
        slot: 'mustNotSay',
        severity: 'warn',
        title: 'Must-not is empty',
        detail: `${reason ? `An idea was rejected: ${quoted(reason)} ` : ''}Written here, no later draft tries it again.`,
        answers: [...rejectedReasons.map(asRule), ...bannedWords(rules), 'No rival named'],
      }),
    );
  }
  if (empty('finalUrl')) {
    items.push(
      briefItem({
        slot: 'finalUrl',
        severity: 'warn',
        title: 'Final URL is missing',
        detail: 'Drafting works without it; an approval does not.',
      }),
    );
  } else if (!isSafeUrl(brief.finalUrl.trim())) {
    items.push(
      briefItem({
        slot: 'finalUrl',
        severity: 'warn',
        title: 'Final URL cannot stand behind an ad',
        detail: 'Use the whole public address from https:// on, without a user name.',
      }),
    );
  }
  if (empty('objective')) {
    items.push(
      briefItem({
        slot: 'objective',
        severity: 'warn',
        title: 'Objective is empty',
        detail: 'Say in one sentence with one verb what should be different afterwards.',
      }),
    );
  }
  if (empty('audience')) {
    items.push(
      briefItem({
        slot: 'audience',
        severity: 'warn',
        title: 'Audience is empty',
        detail: 'Say who, and when they feel it.',
      }),
    );
  }
  if (empty('action')) {
    items.push(
      briefItem({
        slot: 'action',
        severity: 'warn',
        title: 'The next step is empty',
        detail: 'Say what people should do, base verb first. Buttons are written from it.',
        answers: ['see how it works'],
      }),
    );
  }
  if (empty('proof')) {
    items.push(
      briefItem({
        slot: 'proof',
        severity: 'note',
        title: 'No proof is given',
        detail: 'Drafts leave out what a reader would doubt.',
      }),
    );
  }
  if (empty('market')) {
    items.push(
      briefItem({
        slot: 'market',
        severity: 'note',
        title: 'No market is named',
        detail: 'Claims that hold in some countries only cannot be checked against it.',
      }),
    );
  }

  return items;
}

/** Candidate nouns from the audience line: what stands before "who", "when" or a comma, and before any restriction. */
function audienceNouns(audience: BriefSlots['audience']): string[] {
  const lowered = audience.trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const group = lowered.split(/\s+(?:who|when|that)\s|[,.;]/, 1)[0] ?? '';
  const short = group.split(/\s+(?:aged|between|in|with|from)\s/, 1)[0] ?? '';

  return [group, short].filter((noun) => noun.length <= 60);
}

function asRule(reason: string): string {
  const first = reason.trim().split(/(?<=[.!?])\s/, 1)[0] ?? '';
  const plain = first.replace(/[.!]+$/, '');

  return plain.length <= 80 ? plain : '';
}

function bannedWords(rules: BriefCheckInput['rules']): string[] {
  return rules.flatMap(({ config }) => (config.kind === 'banned' ? config.words.map((word) => `No “${word}”`) : []));
}
