const WORD_NUMBERS =
  'two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion half double twice triple'.split(
    ' ',
  );
const FIGURE = /[£$€¥]?\s?\d(?:[\d.,]*\d)?(?:\s?%|\s?per ?cent)?/giu;

function normal(figure: string): string {
  const compact = figure
    .toLowerCase()
    .replace(/per ?cent/, '%')
    .replace(/\s/g, '');

  return compact.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(/\.0+(?=%|$)/, '');
}

/** Every figure of a text with its currency or percent sign ("£1,048" -> "£1048"), and numbers written as words. */
export function figuresIn(text: string): Set<string> {
  const figures = new Set([...text.matchAll(FIGURE)].map((match) => normal(match[0])));
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (WORD_NUMBERS.includes(word)) figures.add(word);
  }

  return figures;
}
