import type { SignedOne } from '@upbeat/commands/copy/sign-many';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { ToSignRow } from './to-sign-screen.server';

/** What a row is called: "See every fee, E-mail A". */
export function rowName({ name, channel, label }: Pick<ToSignRow, 'name' | 'channel' | 'label'>): string {
  return `${name}, ${CHANNEL_NAMES[channel]} ${label}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What became of an act on several, in one sentence: "3 signed, 2 of them approved now; 1 not, see its row." */
export function outcomeWords(results: readonly SignedOne[]): string {
  const signed = results.filter(({ kind }) => kind === 'signed');
  const approved = signed.filter((one) => one.kind === 'signed' && one.isApproved).length;
  const refused = results.length - signed.length;
  const done =
    signed.length === 0
      ? 'Nothing was signed'
      : approved === signed.length
        ? `${counted(signed.length, 'piece')} of copy approved`
        : `${counted(signed.length, 'piece')} of copy signed, ${approved === 0 ? 'none' : approved} of them approved now; the others wait for another member`;
  const not = refused === 0 ? '' : ` ${counted(refused, 'piece')} of copy could not be signed: each says why.`;

  return `${done}.${not}`;
}
