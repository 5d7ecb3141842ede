import { entriesOf, nameOfCopy } from './copy-to-export';
import type { CopyToExport, ExportSettings, LeftOut } from './copy-to-export';
import { tagsFor, withUtm } from './utm';

/** What the sender of a commercial e-mail has to say about itself; a mail service fills in what is written as its merge tag. */
export interface EmailFoot {
  /** Postal address, or the tag that stands for it. */
  address: string;
  /** Address of the page to unsubscribe, or the tag that stands for it. */
  unsubscribe: string;
  /** What that link says, in the language of the message. */
  unsubscribeSays: string;
}

/** A part of the body: sentences, or items of a list. */
export type Block = { kind: 'paragraph'; lines: string[] } | { kind: 'list'; ordered: boolean; items: string[] };

/** A message ready to be written as HTML and as plain text. */
export interface EmailMessage {
  locale: string;
  direction: 'ltr' | 'rtl';
  subject: string;
  preheader: string;
  sender: string;
  blocks: Block[];
  /** What the button says; the name of the site where the copy has no button. */
  button: string;
  /** The final URL with its tags. */
  url: string;
  /** UTM parameters that the address had of its own. */
  kept: string[];
  foot: EmailFoot;
}

/** Languages written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const BULLET = /^\s*[-*•–]\s+/u;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;

/**
 * The message of one variant, or why it cannot be written. The body's paragraphs are what blank lines divide; one whose every line begins
 * with a dash, a bullet or a number is a list.
 */
export function emailMessage(
  copy: CopyToExport,
  settings: ExportSettings,
  foot: EmailFoot,
): { ok: true; message: EmailMessage } | { ok: false; leftOut: LeftOut } {
  const one = (field: string): string => entriesOf(copy, field)[0]?.trim() ?? '';
  const tagged = withUtm(one('final_url'), tagsFor(settings.utm, { ...copy, campaign: settings.campaign }));
  if (!tagged.ok)
    return { ok: false, leftOut: { variantId: copy.variantId, name: nameOfCopy(copy), reason: tagged.reason } };

  return {
    ok: true,
    message: {
      locale: copy.locale,
      direction: RIGHT_TO_LEFT.test(copy.locale) ? 'rtl' : 'ltr',
      subject: one('subject').replace(/\s+/g, ' '),
      preheader: one('preheader').replace(/\s+/g, ' '),
      sender: one('sender'),
      blocks: blocksOf(one('body')),
      button: one('cta') || siteOf(tagged.url),
      url: tagged.url,
      kept: tagged.kept,
      foot: {
        address: foot.address.trim(),
        unsubscribe: foot.unsubscribe.trim(),
        unsubscribeSays: foot.unsubscribeSays.trim() || 'Unsubscribe',
      },
    },
  };
}

/** A body as its paragraphs and lists. */
export function blocksOf(body: string): Block[] {
  return body
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n/)
    .map((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map((lines): Block => {
      for (const [mark, ordered] of [
        [BULLET, false],
        [NUMBER, true],
      ] as const) {
        if (lines.every((line) => mark.test(line)))
          return { kind: 'list', ordered, items: lines.map((line) => line.replace(mark, '')) };
      }
      return { kind: 'paragraph', lines };
    });
}

function siteOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').split(/[/?#]/, 1)[0] ?? '';
}
