import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { IconButton } from '~/components/ui/icon-button';
import { Input } from '~/components/ui/input';
import type { EvidenceChoice } from '../evidence-choice';
import { EvidencePicker } from './evidence-picker';

export interface CitedRowsProps {
  url: string;
  side: 'for' | 'against';
  title: string;
  /** Rows are numbered through the whole form: these start here. */
  from: number;
}

/** Rows of evidence that cite something measured here; their words may be edited, what they cite stays. Figure and source are written by the database. */
export function CitedRows({ url, side, title, from }: CitedRowsProps) {
  const [cited, setCited] = useState<(EvidenceChoice & { at: number })[]>([]);

  return (
    <div className="grid gap-2">
      {cited.map(({ at, field, id, text, figure, source }) => {
        const name = `evidence[${from + at}]`;
        return (
          <div
            key={id}
            className="grid grid-cols-[minmax(0,1fr)_120px_180px_auto] gap-2 phone:grid-cols-[minmax(0,1fr)_auto]"
          >
            <input type="hidden" name={`${name}.side`} value={side} />
            <input type="hidden" name={`${name}.${field}`} value={id} />
            <Input
              name={`${name}.text`}
              aria-label={`${title}, cited: ${source}`}
              maxLength={400}
              defaultValue={text}
            />
            <b className="self-center text-sm font-semibold phone:order-1">{figure}</b>
            <span className="self-center text-xs text-ink-3 phone:order-2">{source}</span>
            <IconButton
              label={`Take out: ${text}`}
              icon={<X size={14} aria-hidden />}
              onClick={() => setCited(cited.filter((one) => one.id !== id))}
            />
          </div>
        );
      })}
      <EvidencePicker
        url={url}
        side={title}
        taken={cited.map(({ id }) => id)}
        onPick={(choice) => setCited([...cited, { ...choice, at: Math.max(-1, ...cited.map(({ at }) => at)) + 1 }])}
      />
    </div>
  );
}
