import type { Block, EmailMessage } from './email-message';

/** Columns of a plain-text line (RFC 3676 asks for at most 78). */
const WIDTH = 72;

/**
 * A message as plain text: lines of at most 72 characters broken at spaces, never inside an address; the address of the button is written
 * out. Text without spaces (Chinese, Japanese) stays on its line.
 */
export function emailText({ blocks, button, url, foot }: EmailMessage): string {
  const parts = [
    ...blocks.map(blockText),
    `${wrapped(button)}:\n${url}`,
    '--',
    [
      ...foot.address.split('\n').map((line) => wrapped(line.trim())),
      `${foot.unsubscribeSays}: ${foot.unsubscribe}`,
    ].join('\n'),
  ];

  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return block.lines.map((line) => wrapped(line)).join('\n');

  return block.items
    .map((item, at) => {
      const mark = block.ordered ? `${at + 1}. ` : '- ';
      return mark + wrapped(item, WIDTH - mark.length).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

function wrapped(text: string, width = WIDTH): string {
  const lines: string[] = [];
  for (const word of text.split(/[^\S\u00a0\u202f]+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }

  return lines.join('\n');
}
