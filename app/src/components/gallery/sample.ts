import type { PaletteEntry } from '../shell/palette-types';
import type { ShellNav } from '../shell/shell-types';

/** Made-up rows for the development page only. */
export const SAMPLE_NAV: ShellNav = [
  [
    { label: 'Today', to: '/dev/today', icon: 'today', waits: 5 },
    { label: 'Strategy', to: '/dev/strategy', icon: 'strategy' },
    { label: 'Studio', to: '/dev/studio', icon: 'studio' },
    { label: 'Performance', to: '/dev/performance', icon: 'performance' },
    { label: 'Voice', to: '/dev/voice', icon: 'voice' },
  ],
  [
    { label: 'References', to: '/dev/references', icon: 'references' },
    { label: 'Lessons', to: '/dev/lessons', icon: 'lessons' },
  ],
  [
    { label: 'Orchestration', to: '/dev/orchestration', icon: 'orchestration' },
    { label: 'Settings', to: '/dev/components', icon: 'settings' },
  ],
];

export const SAMPLE_ENTRIES: readonly PaletteEntry[] = [
  { id: 'brief-1', group: 'Go to', label: 'Fees you can see', hint: 'Brief, 6 ideas', icon: 'studio', to: '#brief' },
  {
    id: 'piece-4',
    group: 'Go to',
    label: 'Every fee, before you tap',
    hint: 'Search ad, version 4',
    icon: 'studio',
    to: '#ad',
  },
  {
    id: 'theme-2',
    group: 'Go to',
    label: 'card_payment_fee_charged',
    hint: 'Theme, 187 messages',
    icon: 'voice',
    to: '#theme',
  },
  {
    id: 'refs',
    group: 'Go to',
    label: 'References about fees and money',
    hint: '457 headlines',
    icon: 'references',
    to: '#refs',
  },
  { id: 'new-brief', group: 'Do', label: 'New brief', hint: 'Studio', to: '#new-brief', shortcut: 'N' },
  {
    id: 'name-charge',
    group: 'Judge',
    label: 'Name what “charge” means to customers',
    hint: 'waits 3 days',
    level: 3,
    to: '#name',
  },
  {
    id: 'six-ideas',
    group: 'Judge',
    label: 'Six ideas for “Fees you can see”',
    hint: 'waits 2 h',
    level: 2,
    to: '#ideas',
  },
];

/** A row of the sample table. */
export interface SampleRow {
  id: string;
  name: string;
  group?: boolean;
  spend: number;
  ctr: number;
  conversions: number;
  roas: number;
  low: number;
  high: number;
  change: number | null;
  good: 'more' | 'neutral';
  /** Days of data; under five there is no interval. */
  days: number;
}

export const SAMPLE_ROWS: readonly SampleRow[] = [
  {
    id: 'g',
    name: 'Google Ads',
    group: true,
    spend: 309_000,
    ctr: 0.038,
    conversions: 7133,
    roas: 3.56,
    low: 2.8,
    high: 4.4,
    change: -0.197,
    good: 'more',
    days: 90,
  },
  {
    id: 'gs',
    name: 'Search',
    spend: 101_000,
    ctr: 0.045,
    conversions: 2138,
    roas: 3.44,
    low: 2.2,
    high: 4.9,
    change: -0.331,
    good: 'more',
    days: 60,
  },
  {
    id: 'gp',
    name: 'Shopping',
    spend: 62_800,
    ctr: 0.037,
    conversions: 1359,
    roas: 3.43,
    low: 1.7,
    high: 5.4,
    change: -0.266,
    good: 'neutral',
    days: 40,
  },
  {
    id: 'gv',
    name: 'Video',
    spend: 97_600,
    ctr: 0.035,
    conversions: 2483,
    roas: 3.0,
    low: 2.1,
    high: 4.6,
    change: -0.078,
    good: 'neutral',
    days: 40,
  },
  {
    id: 't',
    name: 'TikTok Ads',
    group: true,
    spend: 114_000,
    ctr: 0.056,
    conversions: 4929,
    roas: 7.28,
    low: 5.4,
    high: 9.6,
    change: 0.432,
    good: 'more',
    days: 90,
  },
  {
    id: 'ts',
    name: 'Search · 3 days',
    spend: 22_200,
    ctr: 0.073,
    conversions: 998,
    roas: 3.79,
    low: 0,
    high: 0,
    change: null,
    good: 'neutral',
    days: 3,
  },
];

export const SAMPLE_WEEKS = [
  '30 Sep',
  '7 Oct',
  '14 Oct',
  '21 Oct',
  '28 Oct',
  '4 Nov',
  '11 Nov',
  '18 Nov',
  '25 Nov',
  '2 Dec',
  '9 Dec',
  '16 Dec',
  '23 Dec',
];
export const SAMPLE_RETURN = [5.61, 3, 3.83, 6.43, 0.97, 3.94, 4.21, 7.55, 3.68, 5.39, 6.05, 8.37, 4.21];
export const SAMPLE_BEFORE = [5.23, 2.55, 4.86, 4.9, 4.94, 3.98, 6.18, 6.59, 5.51, 3.83, 3.29, 4.97, 5.4];
