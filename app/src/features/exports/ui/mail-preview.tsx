import { emailHtml } from '@upbeat/exchange/export/email-html';
import type { EmailMessage } from '@upbeat/exchange/export/email-message';
import { emailText } from '@upbeat/exchange/export/email-text';
import { useState } from 'react';
import { Segmented } from '~/components/ui/segmented';

const VIEWS = [
  { value: 'html', label: 'As HTML' },
  { value: 'text', label: 'As plain text' },
];

/** The policy of this page forbids the message's style element; its styles for dark screens show in the file. */
const shown = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, '');

/** A message as a mail program draws it, and as one without HTML does. Nothing in the frame runs or leads anywhere. */
export function MailPreview({ message }: { message: EmailMessage }) {
  const [view, setView] = useState('html');

  return (
    <div className="grid grid-cols-1 gap-3 px-[18px] py-4">
      <div className="flex min-w-0 flex-wrap items-center gap-3 text-sm">
        <span className="min-w-0 flex-1 basis-60">
          <b className="block truncate" dir="auto">
            {message.subject}
          </b>
          <span className="block truncate text-xs text-ink-3" dir="auto">
            {message.preheader}
          </span>
        </span>
        <Segmented legend="Show the message" name="mail-view" choices={VIEWS} value={view} onChange={setView} />
      </div>
      {view === 'html' ? (
        <iframe
          title={`The message “${message.subject}”`}
          sandbox=""
          tabIndex={-1}
          srcDoc={shown(emailHtml(message))}
          className="pointer-events-none h-[560px] w-full rounded-md border border-line bg-raised"
        />
      ) : (
        <div
          role="region"
          aria-label="The message as plain text"
          tabIndex={0}
          className="max-h-[560px] overflow-auto rounded-md border border-line bg-raised p-4"
        >
          <pre className="text-xs whitespace-pre-wrap" dir="auto">
            {emailText(message)}
          </pre>
        </div>
      )}
    </div>
  );
}
