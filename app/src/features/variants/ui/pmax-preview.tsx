import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { written } from '../cut-at';
import { DEVICES, PreviewFrame, PreviewPicture } from './preview-frame';
import type { PreviewProps } from './preview-props';
import { SearchComposition } from './search-composition';

const PLACES = [
  { value: 'search', label: 'Search' },
  { value: 'display', label: 'Display' },
  { value: 'inbox', label: 'Inbox' },
];

/** The lines of one put-together: every asset takes its turn. */
interface Turn {
  name: string;
  site: string;
  headlines: readonly string[];
  long: string;
  descriptions: readonly string[];
  short: { headline: string; description: string };
  device: string;
}

/** Assets of Performance Max as Google composes them on search, on a page and in an inbox; Next turns to the other assets. */
export function PmaxPreview({ fields, brandName, site }: PreviewProps) {
  const [place, setPlace] = useState('search');
  const [device, setDevice] = useState('phone');
  const [rank, setRank] = useState(0);
  const turned = (field: string): string[] => {
    const all = written(fields[field]);
    const start = all.length === 0 ? 0 : rank % all.length;
    return [...all.slice(start), ...all.slice(0, start)];
  };
  const headlines = turned('headline');
  const descriptions = turned('description');
  const turn: Turn = {
    name: fields['business_name']?.[0]?.trim() || brandName,
    site: site || 'your site',
    headlines,
    long: turned('long_headline')[0] ?? '',
    descriptions,
    short: { headline: shortOf('headline', headlines), description: shortOf('description', descriptions) },
    device,
  };
  const turns = Math.max(headlines.length, written(fields['long_headline']).length, descriptions.length, 1);

  return (
    <PreviewFrame
      title="As Google composes it"
      choices={[
        { legend: 'Place', name: 'pmax-place', choices: PLACES, value: place, onChange: setPlace },
        ...(place === 'inbox'
          ? []
          : [{ legend: 'Device', name: 'pmax-device', choices: DEVICES, value: device, onChange: setDevice }]),
      ]}
    >
      {place === 'search' && (
        <SearchComposition name={turn.name} address={turn.site} {...{ headlines, descriptions, device }} />
      )}
      {place === 'display' && <DisplayComposition {...turn} />}
      {place === 'inbox' && <InboxComposition {...turn} />}
      <div className="mt-2 flex items-center justify-between gap-2 text-xs text-ink-3">
        <span>
          One of many: turn {(rank % turns) + 1} of {turns}
        </span>
        {turns > 1 && (
          <Button variant="ghost" size="small" onClick={() => setRank(rank + 1)}>
            Next
          </Button>
        )}
      </div>
    </PreviewFrame>
  );
}

/** The first entry that fits the small places, else the first. */
function shortOf(field: string, entries: readonly string[]): string {
  const most = limitOf('google_pmax', field)?.oneWithin ?? Number.POSITIVE_INFINITY;

  return entries.find((text) => countField('google_pmax', field, text) <= most) ?? entries[0] ?? '';
}

function DisplayComposition({ name, long, descriptions, short, device }: Turn) {
  const isPhone = device === 'phone';

  return (
    <div className="serp">
      <PreviewPicture className={isPhone ? '-mx-[18px] -mt-4 mb-3 h-[96px]' : '-mx-[18px] -mt-4 mb-3 h-[168px]'} />
      <p className="text-md font-semibold leading-5">{(isPhone ? short.headline : long) || 'Write a headline'}</p>
      <p className="said mt-1">{isPhone ? short.description : descriptions[0]}</p>
      <div className="mt-3 flex items-center justify-between gap-3">
        <small className="min-w-0 truncate">{name}</small>
        <span className="action">Open</span>
      </div>
    </div>
  );
}

function InboxComposition({ name, headlines, long, descriptions }: Turn) {
  return (
    <div className="grid gap-2">
      <div className="serp flex gap-3 py-3!">
        <span className="mark" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        <span className="min-w-0 flex-1 text-sm leading-5">
          <span className="flex items-baseline gap-2">
            <b className="min-w-0 truncate">{name}</b>
            <small>Sponsored</small>
          </span>
          <span className="block truncate font-semibold">{headlines[0] || 'Write a headline'}</span>
          <span className="said block truncate">{descriptions[0]}</span>
        </span>
      </div>
      <div className="serp grid gap-3">
        <PreviewPicture className="-mx-[18px] -mt-4 h-[120px]" />
        <p className="text-md font-semibold leading-5">{long || 'Write a long headline'}</p>
        <p className="said">{descriptions[0]}</p>
        <span className="action justify-self-start">Open</span>
      </div>
    </div>
  );
}
