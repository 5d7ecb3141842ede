import { linksIn } from '@upbeat/brand/final-url';
import { shownUpTo } from '../cut-at';
import { siteOf } from '../site-of';
import { PreviewFrame, PreviewSender } from './preview-frame';
import type { PreviewProps } from './preview-props';

/** Characters of an address that a post shows. */
const LINK_SHOWN = 26;

/** A post as X sets it: line breaks kept, addresses without their scheme and cut. */
export function XPreview({ fields, brandName }: PreviewProps) {
  const text = fields['text']?.[0] ?? '';
  const [link] = linksIn(text);
  const handle = brandName.replace(/[^\p{L}\p{N}_]/gu, '').slice(0, 15) || 'yourbrand';

  return (
    <PreviewFrame title="As X shows it">
      <div className="serp">
        <PreviewSender name={brandName} under={`@${handle}`} />
        <p className="mt-2.5 text-md leading-5 whitespace-pre-wrap">
          {text === '' ? 'Write the post' : <PostText text={text} />}
        </p>
        {link && (
          <div className="preview-card mt-3">
            <div className="preview-picture h-[120px]">The picture of your page</div>
            <small className="px-3 py-2">From {siteOf(link.text) || 'your site'}</small>
          </div>
        )}
      </div>
    </PreviewFrame>
  );
}

function PostText({ text }: { text: string }) {
  const links = linksIn(text);
  const ends = links.map(({ end }) => end);

  return (
    <>
      {links.map((link, at) => (
        <span key={link.start}>
          {text.slice(at === 0 ? 0 : ends[at - 1], link.start)}
          <span className="preview-link">
            {shownUpTo(link.text.replace(/^https?:\/\/(?:www\.)?/i, ''), LINK_SHOWN)}
          </span>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
