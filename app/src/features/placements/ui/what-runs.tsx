import { Link } from '@remix-run/react';
import { fieldName } from '@upbeat/brand/copy-lines';
import { CHANNEL_FIELDS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import { accountWords } from '~/features/imports/choices';
import type { PlacementScreen } from '../placement-screen.server';

/** Entries of a field that are shown; the variant's page has them all. */
const SHOWN = 4;

/** The copy that runs here, word for word, and where. */
export function WhatRuns({ screen, base }: { screen: PlacementScreen; base: string }) {
  const { placement, version } = screen;
  const { day } = useFormat();
  const fields = CHANNEL_FIELDS[placement.channel].flatMap((field) => {
    const entries = (version.fields[field] ?? []).filter((entry) => entry !== '');
    return entries.length === 0 ? [] : [{ field, entries }];
  });

  return (
    <Card>
      <CardHeader
        title="What runs"
        beside={
          <span className="text-xs text-ink-3">
            version {version.number}
            {screen.lost ? ', approved once' : ', as approved'}
          </span>
        }
        aside={<Link to={`${base}/variants/${placement.variantId}`}>Open the variant</Link>}
      />
      <CardBody className="grid gap-4">
        <div className="grid gap-3">
          {fields.map(({ field, entries }) => (
            <div key={field}>
              <p className="text-xs text-ink-3">{fieldName(field)}</p>
              {entries.slice(0, SHOWN).map((entry, index) => (
                <p key={index} className="text-md whitespace-pre-line">
                  {entry}
                </p>
              ))}
              {entries.length > SHOWN && <p className="text-xs text-ink-3">and {entries.length - SHOWN} more</p>}
            </div>
          ))}
        </div>
        <KeyValues
          items={[
            ['Channel', CHANNEL_NAMES[placement.channel]],
            [
              'Campaign',
              <Link key="campaign" to={`${base}/campaigns/${placement.campaignId}`}>
                {placement.campaign}
              </Link>,
            ],
            ['Account', screen.accounts.map(accountWords).join(', ') || 'not known yet'],
            ['Market', placement.market || 'any'],
            ['Runs from', placement.startsOn ? day(placement.startsOn) : 'not said'],
          ]}
        />
      </CardBody>
    </Card>
  );
}
