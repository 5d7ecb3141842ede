import type { CopyToExport, ExportSettings } from '../export/copy-to-export';
import { NO_TAGS } from '../export/utm';

/** Copy with what files get wrong: quotation marks, commas, breaks, emoji, wide and right-to-left script. */
export const SAMPLE: Record<'search' | 'feed' | 'image' | 'mail', CopyToExport> = {
  search: {
    variantId: 'v-search',
    label: 'A',
    piece: 'Fees, "plain"',
    channel: 'google_rsa',
    locale: 'en-GB',
    version: 3,
    hash: '0123456789ab',
    fields: {
      headline: ['See "every" fee', 'Fees, before you pay', '手数料は先に', 'كل رسم قبل الدفع', '-10% today'],
      description: ['One card.\tNo fine print.', 'The fee is on screen 🙂, always.'],
      path1: ['fees'],
      path2: [],
      final_url: ['https://harbour.example/fees?ref=a#top'],
    },
  },
  feed: {
    variantId: 'v-feed',
    label: 'B',
    piece: 'Fees in the feed',
    channel: 'meta_feed',
    locale: 'en-GB',
    version: 1,
    hash: 'ba9876543210',
    fields: {
      primary_text: ['First line, "quoted".\n\nThird line 🙂', 'كل رسم، قبل الدفع'],
      headline: ['料金は画面に', 'Plain, really'],
      description: ['No, none'],
      final_url: ['https://harbour.example/?utm_source=partner'],
    },
  },
  image: {
    variantId: 'v-image',
    label: 'A',
    piece: 'For teams',
    channel: 'linkedin_image',
    locale: 'en-GB',
    version: 2,
    hash: 'abcdefabcdef',
    fields: {
      intro: ['Your team, "on one page".\nToday 🙂'],
      headline: ['請求書を一枚に'],
      description: ['فاتورة واحدة'],
      final_url: ['https://harbour.example/teams'],
    },
  },
  mail: {
    variantId: 'v-mail',
    label: 'A',
    piece: 'Fees by mail',
    channel: 'email',
    locale: 'en-GB',
    version: 4,
    hash: '00ff00ff00ff',
    fields: {
      subject: ['Every fee, "before" you pay'],
      preheader: ['Nothing is hidden 🙂'],
      sender: ['Harbour'],
      body: [
        'Hello,\nthis is <script>alert(1)</script> & more, a paragraph that goes on for long enough to be broken into lines in plain text.\n\n- No fee abroad\n- <img src=x onerror=alert(1)>\n\n1. Open\n2. Pay\n\nشكرا لكم',
      ],
      cta: ['See the fees'],
      final_url: ['https://harbour.example/fees?x=1#list'],
    },
  },
};

export const SAMPLE_SETTINGS: ExportSettings = {
  campaign: 'Fees you can see',
  names: { campaign: 'Card, search', adGroup: 'Fees "exact"' },
  utm: NO_TAGS,
  button: 'LEARN_MORE',
};
