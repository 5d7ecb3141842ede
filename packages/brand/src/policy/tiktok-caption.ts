import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { pieces } from '../words';
import { policyFinding } from './policy-finding';

const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}@])[\p{L}\p{N}-]+\.(?:com|org|net|io|co|shop|app|eu|uk|de|fr)(?:\/\S*)?(?![\p{L}\p{N}])/giu;
const TAG = /(?<![\p{L}\p{N}])[@#](?=[\p{L}\p{N}_])/gu;
const SPARK = 'A Spark Ad, made from a post, may carry it; any other caption may not.';

/** TikTok: links, @ and # do nothing in a caption that is no post's own. The fix of a sign leaves its word. */
export function checkTikTokCaption(line: CopyLine): Finding[] {
  const links = pieces(line.text, LINK);
  const outside = (at: number) => !links.some(({ start, end }) => at >= start && at < end);
  const about = { source: 'tiktok_captions', severity: 'warn', reason: SPARK } as const;

  return [
    ...links.map(({ start, end }) =>
      policyFinding(line, { ...about, rule: 'tiktok.link', title: 'A link in a caption', start, end }),
    ),
    ...pieces(line.text, TAG)
      .filter(({ start }) => outside(start))
      .map(({ text, start, end }) =>
        policyFinding(line, {
          ...about,
          rule: 'tiktok.tag',
          title: text === '#' ? 'A hashtag in a caption' : 'A mention in a caption',
          start,
          end,
          replacement: '',
        }),
      ),
  ];
}
