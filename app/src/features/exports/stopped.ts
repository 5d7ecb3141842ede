/** A sentence that stands behind a colon: in lower case at its head, with one stop at its end. */
export function stopped(sentence: string): string {
  const trimmed = sentence.trim();
  const [first = '', second = ''] = trimmed;
  const head = second === second.toLowerCase() ? first.toLowerCase() : first;

  return `${head}${trimmed.slice(1).replace(/\.*$/, '')}.`;
}
