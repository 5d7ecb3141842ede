import { adGroupName, adName, campaignName, entry, finalUrl } from './ad-format';
import type { AdFormat } from './ad-format';

/**
 * Single image ads of LinkedIn, under the names that the ad form of Campaign Manager gives its fields. No public page documents a file that
 * Campaign Manager takes ads from, so this is a sheet to copy from, and says so. Older accounts call a campaign a campaign group, and an ad
 * set a campaign.
 */
export const LINKEDIN_SHEET: AdFormat = {
  id: 'linkedin-sheet',
  name: 'LinkedIn sheet',
  channel: 'linkedin_image',
  slug: 'linkedin',
  encoding: 'utf8-comma',
  levels: { campaign: 'Campaign', adGroup: 'Ad set' },
  room: { intro: 1, headline: 1, description: 1 },
  maxUrl: 2000,
  columns: [
    campaignName('Campaign'),
    adGroupName('Ad set'),
    adName('Name this ad'),
    entry('Introductory text', 'intro'),
    entry('Headline', 'headline'),
    entry('Description', 'description'),
    finalUrl('Destination URL'),
  ],
  steps:
    'A sheet to copy from, with Campaign Manager open beside it: LinkedIn documents no file that ads are imported from.',
  source: {
    page: 'LinkedIn Help, “Single image ads advertising specifications”: names of the fields and the length of an address',
    address: 'https://www.linkedin.com/help/lms/answer/a426534',
    checkedAt: '2026-12-01',
    unconfirmed: 'No documented import of ads was found.',
  },
};
