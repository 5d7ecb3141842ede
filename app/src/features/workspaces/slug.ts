const LONGEST = 40;
const SHORTEST = 3;

/** What may stand in the address of a workspace: 3 to 40 small letters, digits and hyphens, a letter or digit at each end. */
export const SLUG = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/;

/** An address made of a name: "Käthe & Söhne" -> "kathe-sohne". Empty when the name has nothing to make one of. */
export function proposeSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');

  return slug.length === 0 || slug.length >= SHORTEST ? slug : `${slug}-team`;
}
