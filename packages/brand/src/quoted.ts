/** A text in double quotes; quotes of its own become single ones, and ones round the whole of it fall away, so that none stand doubled. */
export function quoted(text: string): string {
  const plain = text
    .trim()
    .replace(/^["“]([^"“”]*)["”]$/u, '$1')
    .replace(/(^|[\s(])"/gu, '$1‘')
    .replace(/"/gu, '’')
    .replace(/“/gu, '‘')
    .replace(/”/gu, '’');

  return `“${plain}”`;
}
