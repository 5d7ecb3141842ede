import type { CopyFields } from '@upbeat/core/channels';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Segmented } from '~/components/ui/segmented';
import { combination, countCombinations } from '../combinations';
import { written } from '../cut-at';
import { DEVICES } from './preview-frame';
import { SearchComposition } from './search-composition';

const SHOWN = 3;

/** A responsive search ad as Google puts it together: any three headlines, one or two descriptions. */
export function GooglePreview({ fields, brandName, site }: { fields: CopyFields; brandName: string; site: string }) {
  const [rank, setRank] = useState(0);
  const [device, setDevice] = useState('phone');
  const headlines = written(fields['headline']);
  const descriptions = written(fields['description']);
  const count = headlines.length > SHOWN ? countCombinations(headlines.length, SHOWN) : 1;
  const at = rank % count;
  const shown = combination(headlines, SHOWN, at);
  const first = descriptions[at % Math.max(descriptions.length, 1)] ?? '';
  const second = descriptions.length > 1 ? descriptions[(at + 1) % descriptions.length] : undefined;
  const paths = [...written(fields['path1']), ...written(fields['path2'])];

  return (
    <section aria-label="As Google shows it">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2>As Google shows it</h2>
        <Segmented legend="Device" name="device" choices={DEVICES} value={device} onChange={setDevice} />
      </div>
      <SearchComposition
        name={brandName}
        address={[site || 'your site', ...paths].join('/')}
        headlines={shown}
        descriptions={[first, second].filter((text) => text !== undefined)}
        device={device}
      />
      <div className="mt-2 flex items-center justify-between gap-2 text-xs text-ink-3">
        <span>
          {headlines.length > SHOWN
            ? `Combination ${at + 1} of ${count}: any three of ${headlines.length} headlines`
            : 'With four headlines or more, Google mixes them'}
        </span>
        {count > 1 && (
          <Button variant="ghost" size="small" onClick={() => setRank(at + 1)}>
            Next
          </Button>
        )}
      </div>
    </section>
  );
}
