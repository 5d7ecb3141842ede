import { Link } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Checkbox } from '~/components/ui/checkbox';
import { SeverityIcon } from '~/components/ui/severity-icon';
import { ChannelPreview } from '~/features/variants/ui/channel-preview';
import { rowName } from '../sign-many-words';
import type { ToSignRow as Row } from '../to-sign-screen.server';

export interface ToSignRowProps {
  row: Row;
  base: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  /** Why an act on several left it out. */
  refused: string | null;
}

/** One piece of copy that waits: what it says first, what was found, who submitted it, and its preview in place. */
export function ToSignRow({ row, base, isChosen, onChoose, refused }: ToSignRowProps) {
  const { dateTime } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const previewId = `preview-${row.variantId}`;

  return (
    <li className="to-sign">
      <Checkbox
        label={<span className="sr-only">Choose {rowName(row)}</span>}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className="min-w-0">
        <p className="speak-md [overflow-wrap:anywhere]">
          <Link to={`${base}/variants/${row.variantId}`}>{row.firstLine || row.name}</Link>
        </p>
        <p className="text-xs text-ink-3">
          {CHANNEL_NAMES[row.channel]} {row.label}, {row.name}, {row.campaign}
        </p>
        <p className="text-xs text-ink-3">
          Submitted by {row.submittedBy ?? 'a former member'} {dateTime(row.since)}
          {row.people > 1 && `; ${row.signed} of ${row.people} signed`}
        </p>
        {refused !== null && (
          <p className="sentence text-bad">
            <SeverityIcon severity="block" />
            Not signed: {refused}
          </p>
        )}
      </div>
      <div className="findings">
        <Findings row={row} />
      </div>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={previewId}
        aria-label={`${isOpen ? 'Hide' : 'Preview'} ${rowName(row)}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide' : 'Preview'}
      </Button>
      <div id={previewId} className="preview" hidden={!isOpen}>
        {isOpen && <ChannelPreview channel={row.channel} fields={row.fields} brandName={row.brand} />}
      </div>
    </li>
  );
}

function Findings({ row }: { row: Row }) {
  if (row.shut !== null)
    return (
      <span className="sentence text-bad">
        <SeverityIcon severity="block" />
        {row.shut}
      </span>
    );
  if (row.warnings > 0)
    return (
      <span className="sentence text-warn">
        <SeverityIcon severity="warn" />
        {row.warnings} {row.warnings === 1 ? 'warning' : 'warnings'}
      </span>
    );

  return <span className="text-sm text-ink-3">No findings</span>;
}
