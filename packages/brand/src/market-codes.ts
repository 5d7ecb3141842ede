import { phrasePattern } from './words';

/** Names people write that the region names of CLDR do not hold. */
const ALIASES: Record<string, string> = {
  UK: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Britain: 'GB',
  USA: 'US',
  America: 'US',
  'The Netherlands': 'NL',
  Holland: 'NL',
  'Czech Republic': 'CZ',
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

let known: { byName: Map<string, string>; pattern: RegExp } | null = null;

/** Region names come from the runtime's own CLDR data; built on first use, for it asks 676 pairs of letters. */
function knownMarkets() {
  if (known) return known;

  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const byName = new Map(Object.entries(ALIASES).map(([name, code]) => [name.toLowerCase(), code]));
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = names.of(first + second);
      if (name && first + second !== 'UK') byName.set(name.toLowerCase(), first + second);
    }
  }
  known = { byName, pattern: new RegExp(phrasePattern([...byName.keys()]), 'giu') };

  return known;
}

/** ISO country codes that a line names, by English name or as capital codes ("Ireland and UK", "IE, GB"). */
export function marketCodes(text: string): string[] {
  if (text.trim() === '') return [];

  const { byName, pattern } = knownMarkets();
  const codes = new Set<string>();
  for (const [name] of text.matchAll(pattern)) codes.add(byName.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? '');
  for (const [code] of text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}(?![\p{L}\p{N}])/gu)) codes.add(ALIASES[code] ?? code);
  codes.delete('');

  return [...codes].toSorted();
}
