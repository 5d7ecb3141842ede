import { Link } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import { nameOfCopy } from '@upbeat/exchange/export/copy-to-export';
import type { CopyToExport } from '@upbeat/exchange/export/copy-to-export';
import type { ReactNode } from 'react';
import { Chip } from '~/components/ui/chip';
import { FormError } from '~/components/ui/form-error';
import { SectionHeading } from '~/components/ui/section';
import type { ExportScreen } from '../export-screen.server';

interface WhatGoesInProps {
  screen: Pick<ExportScreen, 'base' | 'waiting' | 'mayExport'>;
  copies: readonly CopyToExport[];
  chosen: ReadonlySet<string>;
  onChoose: (variantId: string, isChosen: boolean) => void;
  /** One message is one file. */
  single: boolean;
  /** The channel stands beside each name where copy of several is listed. */
  showChannel: boolean;
  error: readonly string[] | null | undefined;
}

function Row({
  of,
  name,
  note,
  to,
  children,
}: {
  of: string;
  name: ReactNode;
  note: string;
  to: string;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 text-sm last:border-b-0">
      <span className="min-w-0 flex-1 basis-60">
        {name}
        <span className="block text-xs text-ink-3">{note}</span>
      </span>
      <span className="flex items-center gap-3">
        {children}
        <Link to={to} className="text-xs">
          Open<span className="sr-only"> {of}</span>
        </Link>
      </span>
    </li>
  );
}

/** Approved copy to choose from, then what cannot leave and why. */
export function WhatGoesIn({ screen, copies, chosen, onChoose, single, showChannel, error }: WhatGoesInProps) {
  const { base, waiting } = screen;
  const at = (id: string) => `${base}/variants/${id}`;
  const of = (channel: string) => (showChannel ? `${CHANNEL_NAMES[channel as Channel]}. ` : '');

  return (
    <section aria-labelledby="what-goes-in">
      <SectionHeading id="what-goes-in" title="What goes in" hint="approved copy, as it was signed" />
      <FormError errors={error} />
      <ul>
        {copies.map((copy) => (
          <Row
            key={copy.variantId}
            of={nameOfCopy(copy)}
            to={at(copy.variantId)}
            note={`${of(copy.channel)}Version ${copy.version}, signature ${copy.hash}`}
            name={
              <label className="choice">
                <input
                  type={single ? 'radio' : 'checkbox'}
                  name="variant"
                  value={copy.variantId}
                  disabled={!screen.mayExport}
                  checked={chosen.has(copy.variantId)}
                  onChange={(event) => onChoose(copy.variantId, event.currentTarget.checked)}
                />
                <span>{nameOfCopy(copy)}</span>
              </label>
            }
          >
            <Chip tone="good">approved</Chip>
          </Row>
        ))}
        {waiting.map((variant) => (
          <Row
            key={variant.id}
            of={nameOfCopy(variant)}
            to={at(variant.id)}
            note={`${of(variant.channel)}${variant.reason}`}
            name={<span className="text-ink-2">{nameOfCopy(variant)}</span>}
          >
            <Chip>stays out</Chip>
          </Row>
        ))}
      </ul>
    </section>
  );
}
