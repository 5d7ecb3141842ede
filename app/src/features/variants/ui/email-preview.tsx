import type { CopyFields } from '@upbeat/core/channels';

/** A message in the inbox, where it is cut, and opened. */
export function EmailPreview({ fields, brandName, site }: { fields: CopyFields; brandName: string; site: string }) {
  const sender = fields['sender']?.[0]?.trim() || brandName;
  const subject = fields['subject']?.[0] || 'Write a subject';
  const paragraphs = (fields['body']?.[0] ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== '');
  const button = fields['cta']?.[0]?.trim();

  return (
    <section aria-label="As an inbox shows it" className="grid grid-cols-1 gap-2">
      <h2>As an inbox shows it</h2>
      <div className="serp flex gap-3 py-3!">
        <span className="mark" aria-hidden="true">
          {sender.slice(0, 1)}
        </span>
        <span className="min-w-0 flex-1 text-sm leading-5">
          <b className="block truncate">{sender}</b>
          <span className="block truncate font-semibold">{subject}</span>
          <span className="said block truncate">{fields['preheader']?.[0]}</span>
        </span>
        <small>09:41</small>
      </div>
      <div className="serp grid gap-3 text-base leading-[22px]">
        <p className="text-lg font-semibold">{subject}</p>
        {paragraphs.length === 0 && <p className="said">The message stands here.</p>}
        {paragraphs.map((text, index) => (
          <p key={index} className="whitespace-pre-wrap">
            {text.trim()}
          </p>
        ))}
        {button && <span className="action justify-self-start">{button}</span>}
        {site !== '' && <small>Leads to {site}</small>}
      </div>
    </section>
  );
}
