import { limitOf } from '@upbeat/brand/limits';
import { useState } from 'react';
import { cutAt, shownUpTo } from '../cut-at';
import { PreviewFrame, PreviewPicture, PreviewSender } from './preview-frame';
import type { PreviewProps } from './preview-props';

/** A sponsored post: the intro up to its fold, the picture, the headline where it is cut. */
export function LinkedInPreview({ fields, brandName, site }: PreviewProps) {
  const [isOpen, setOpen] = useState(false);
  const text = fields['intro']?.[0] ?? '';
  const { shown, isCut } = cutAt(text, isOpen ? null : limitOf('linkedin_image', 'intro')?.visible);
  const headline = shownUpTo(fields['headline']?.[0] ?? '', limitOf('linkedin_image', 'headline')?.visible);
  const description = shownUpTo(fields['description']?.[0] ?? '', limitOf('linkedin_image', 'description')?.visible);

  return (
    <PreviewFrame
      title="As the LinkedIn feed shows it"
      note={description && <>On the audience network, under the headline: “{description}”</>}
    >
      <div className="serp">
        <PreviewSender name={brandName} under="Promoted" />
        <p className="my-2.5 text-base leading-5 whitespace-pre-wrap">
          {isCut ? `${shown}… ` : text || 'Write the intro'}
          {isCut && (
            <button type="button" className="font-semibold" onClick={() => setOpen(true)}>
              see more
            </button>
          )}
        </p>
        <PreviewPicture className="-mx-[18px] h-[168px]" />
        <div className="mt-3 flex items-center gap-3">
          <span className="min-w-0 flex-1">
            <b className="block leading-5">{headline || 'Headline'}</b>
            <small>{site || 'your site'}</small>
          </span>
          <span className="action">Learn more</span>
        </div>
      </div>
    </PreviewFrame>
  );
}
