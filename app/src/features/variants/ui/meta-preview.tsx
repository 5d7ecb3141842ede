import { limitOf } from '@upbeat/brand/limits';
import type { CopyFields } from '@upbeat/core/channels';
import { useState } from 'react';

/** A feed ad: text cut where a phone cuts it, a place for the picture, headline, description and button. */
export function MetaPreview({ fields, brandName, site }: { fields: CopyFields; brandName: string; site: string }) {
  const [isOpen, setOpen] = useState(false);
  const text = fields['primary_text']?.find((entry) => entry.trim() !== '') ?? '';
  const visible = limitOf('meta_feed', 'primary_text')?.visible ?? text.length;
  const isCut = !isOpen && text.length > visible;

  return (
    <section aria-label="As the Meta feed shows it">
      <h2 className="mb-2">As the Meta feed shows it</h2>
      <div className="serp">
        <div className="site">
          <span className="mark" aria-hidden="true">
            {brandName.slice(0, 1)}
          </span>
          <span>
            <b>{brandName}</b>
            <small>Sponsored</small>
          </span>
        </div>
        <p className="my-2.5 text-base leading-5 whitespace-pre-wrap">
          {isCut ? `${text.slice(0, visible).trimEnd()}… ` : text || 'Write the primary text'}
          {isCut && (
            <button type="button" className="font-semibold" onClick={() => setOpen(true)}>
              See more
            </button>
          )}
        </p>
        <div className="-mx-[18px] grid h-[140px] place-items-center bg-band text-xs text-ink-2">
          Your picture or film
        </div>
        <div className="mt-3 flex items-center gap-3">
          <span className="min-w-0 flex-1">
            <small className="uppercase">{site || 'your site'}</small>
            <b className="block truncate">{fields['headline']?.[0] || 'Headline'}</b>
            <small className="truncate">{fields['description']?.[0]}</small>
          </span>
          <span className="action">Learn more</span>
        </div>
      </div>
    </section>
  );
}
