/** Host of an address without "www.", or an empty text where it is no web address. */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, hostname } = new URL(address);

  return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : '';
}
