import { adGroupName, adName, campaignName, entries, finalUrl, fixed } from './ad-format';
import type { AdColumn, AdFormat } from './ad-format';

/** Meta numbers further texts from 1: Title, Additional Title 1, Additional Title 2. */
const further = (name: string) => (n: number) => (n === 1 ? name : `Additional ${name} ${n - 1}`);
const button: AdColumn = { name: 'Call to Action', value: ({ settings }) => settings.button || null };

/**
 * Feed ads for the bulk import of Meta Ads Manager (Export & import > Import ads in bulk). Column names are those of the spreadsheet that Ads
 * Manager exports for editing. Rows without ids are new ads: they arrive paused, in the campaign and ad set of these names, and without an
 * image, which is added there. The first column stays empty, so that a byte order mark can spoil no name that is needed.
 */
export const META_BULK: AdFormat = {
  id: 'meta-bulk',
  name: 'Meta bulk import',
  channel: 'meta_feed',
  slug: 'meta-bulk',
  encoding: 'utf8-comma',
  levels: { campaign: 'Campaign', adGroup: 'Ad set' },
  room: { primary_text: 5, headline: 5, description: 5 },
  columns: [
    { name: 'Campaign ID', value: () => null },
    campaignName('Campaign Name'),
    adGroupName('Ad Set Name'),
    adName('Ad Name'),
    fixed('Ad Status', 'PAUSED'),
    ...entries('headline', 5, further('Title')),
    ...entries('primary_text', 5, further('Body')),
    finalUrl('Link'),
    ...entries('description', 5, further('Link Description')),
    button,
    fixed('Creative Type', 'Link Page Post Ad'),
  ],
  buttons: [
    'LEARN_MORE',
    'SIGN_UP',
    'SHOP_NOW',
    'APPLY_NOW',
    'BOOK_TRAVEL',
    'CONTACT_US',
    'DOWNLOAD',
    'GET_QUOTE',
    'SUBSCRIBE',
  ],
  steps: 'In Ads Manager: Export & import, Import ads in bulk. Add the image and the page to each ad, then publish.',
  source: {
    page: 'The spreadsheet that Meta Ads Manager exports for bulk editing, in copies its users published in 2025 and 2026',
    address: null,
    checkedAt: '2026-12-01',
    unconfirmed:
      'Meta’s help pages could not be read: which columns a new ad needs at least, and whether it takes a byte order mark, is not confirmed.',
  },
};
