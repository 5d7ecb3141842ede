import { adGroupName, campaignName, entries, entry, finalUrl, fixed } from './ad-format';
import type { AdFormat } from './ad-format';

/**
 * Responsive search ads for Google Ads Editor (Account > Import > From file). Column names are those that the Editor writes into its own
 * export; it reads them in English, whatever their case and spaces. UTF-16 with tabs is how the Editor writes its own CSV. A row without an
 * ID is a new ad: it arrives paused, under the campaign and ad group of these names.
 */
export const GOOGLE_ADS_EDITOR: AdFormat = {
  id: 'google-ads-editor',
  name: 'Google Ads Editor',
  channel: 'google_rsa',
  slug: 'google-ads-editor',
  encoding: 'utf16-tab',
  levels: { campaign: 'Campaign', adGroup: 'Ad group' },
  room: { headline: 15, description: 4, path1: 1, path2: 1 },
  maxUrl: 2048,
  columns: [
    campaignName('Campaign'),
    adGroupName('Ad Group'),
    fixed('Ad type', 'Responsive search ad'),
    ...entries('headline', 15, (n) => `Headline ${n}`),
    ...entries('description', 4, (n) => `Description ${n}`),
    entry('Path 1', 'path1'),
    entry('Path 2', 'path2'),
    finalUrl('Final URL'),
    fixed('Status', 'Paused'),
  ],
  steps: 'In the Editor: Account, Import, From file. Review the proposed changes, then keep and post them.',
  source: {
    page: 'Google Ads Editor Help, “CSV file columns” and “Prepare a CSV file”',
    address: 'https://support.google.com/google-ads/editor/answer/57747',
    checkedAt: '2026-12-01',
    unconfirmed:
      'Only part of the page could be read: the columns of responsive search ads were compared with headers of the Editor’s own export.',
  },
};
