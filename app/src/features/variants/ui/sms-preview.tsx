import { smsSegments } from '@upbeat/brand/sms-segments';
import { PreviewFrame } from './preview-frame';
import type { PreviewProps } from './preview-props';

/** A text message in a thread. A phone joins the segments; where each ends is marked, since each is billed. */
export function SmsPreview({ fields, brandName }: PreviewProps) {
  const sender = fields['sender']?.[0]?.trim() || brandName;
  const text = fields['text']?.[0] ?? '';
  const { parts, segments } = smsSegments(text);

  return (
    <PreviewFrame
      title="As a phone shows it"
      note={
        segments > 1
          ? `The phone joins the ${segments} segments. Where a network passes no sender name on, a number stands in its place.`
          : 'Where a network passes no sender name on, a number stands in its place.'
      }
    >
      <div className="serp">
        <p className="mb-3 text-center text-sm">
          <b className="block truncate">{sender}</b>
          <small>Text message</small>
        </p>
        <div className="bubble">
          {text === ''
            ? 'Write the message'
            : parts.map((part, at) => (
                <span key={at}>
                  {part}
                  {at < segments - 1 && <span className="bubble-seam">segment {at + 2}</span>}
                </span>
              ))}
        </div>
        <small className="mt-1.5">{segments === 1 ? '1 segment' : `${segments} segments`}, today 09:41</small>
      </div>
    </PreviewFrame>
  );
}
