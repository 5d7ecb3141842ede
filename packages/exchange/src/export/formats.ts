import type { AdFormat } from './ad-format';
import { GOOGLE_ADS_EDITOR } from './google-ads-editor';
import { LINKEDIN_SHEET } from './linkedin-ads';
import { META_BULK } from './meta-ads';

/** Files of ad platforms, one a channel. A further channel is a file of columns and a line here; one without is in the CSV of any channel. */
export const AD_FORMATS: readonly AdFormat[] = [GOOGLE_ADS_EDITOR, META_BULK, LINKEDIN_SHEET];
