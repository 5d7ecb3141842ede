import { PreviewFrame } from './preview-frame';
import type { PreviewProps } from './preview-props';

/** A film in the feed of a phone: display name and caption over it, four lines of the caption at most, the button under them. */
export function TikTokPreview({ fields, brandName, site }: PreviewProps) {
  const name = fields['display_name']?.[0]?.trim() || brandName;
  const caption = fields['text']?.[0] ?? '';

  return (
    <PreviewFrame
      title="As the TikTok feed shows it"
      note={<>Four lines of the caption are shown{site === '' ? '' : `; the button leads to ${site}`}.</>}
    >
      <div className="film">
        <span className="film-place">Your film</span>
        <span className="film-side" aria-hidden="true">
          <i>{name.slice(0, 1)}</i>
          <i />
          <i />
          <i />
        </span>
        <div className="film-said">
          <b className="block truncate">{name}</b>
          <p className="line-clamp-4">{caption || 'Write the caption'}</p>
          <small>Sponsored</small>
          <span className="film-action">Learn more</span>
        </div>
      </div>
    </PreviewFrame>
  );
}
