import { limitOf } from '@upbeat/brand/limits';
import { useState } from 'react';
import { cx } from '~/components/cx';
import { shownUpTo } from '../cut-at';
import { PreviewFrame } from './preview-frame';
import type { PreviewProps } from './preview-props';

const STATES = [
  { value: 'collapsed', label: 'Collapsed' },
  { value: 'expanded', label: 'Expanded' },
];

/** A notification on a locked screen: one line of each until it is pulled open. */
export function PushPreview({ fields, brandName, site }: PreviewProps) {
  const [state, setState] = useState('collapsed');
  const isOpen = state === 'expanded';
  const limits = limitOf('push', 'title');
  const title = shownUpTo(fields['title']?.[0] ?? '', isOpen ? limits?.visibleMost : limits?.visible);
  const body = shownUpTo(fields['body']?.[0] ?? '', limitOf('push', 'body')?.visible);

  return (
    <PreviewFrame
      title="As a locked screen shows it"
      choices={[{ legend: 'Notification', name: 'push-state', choices: STATES, value: state, onChange: setState }]}
      note={site === '' ? 'A tap opens the app.' : `A tap leads to ${site}.`}
    >
      <div className="lock">
        <p className="lock-time" aria-hidden="true">
          09:41
        </p>
        <div className="lock-note">
          <span className="mark" aria-hidden="true">
            {brandName.slice(0, 1)}
          </span>
          <span className="min-w-0 flex-1">
            <span className="flex items-baseline gap-2">
              <b className="min-w-0 flex-1 truncate">{title || 'Write the title'}</b>
              <small>now</small>
            </span>
            <span className={cx('block', !isOpen && 'truncate')}>{body || 'Write the body'}</span>
          </span>
        </div>
      </div>
    </PreviewFrame>
  );
}
