import type { CopyToExport, ExportSettings } from '@upbeat/exchange/export/copy-to-export';
import { entriesOf } from '@upbeat/exchange/export/copy-to-export';
import { defaultTags, tagsFor, utmValue, withUtm } from '@upbeat/exchange/export/utm';
import type { UtmKey } from '@upbeat/exchange/export/utm';
import { SectionHeading } from '~/components/ui/section';
import { TextAnswer } from './text-answer';
import type { AnswerFields } from './text-answer';

interface UtmFieldsProps extends AnswerFields {
  copies: readonly CopyToExport[];
  settings: ExportSettings;
}

const SHOWN = 4;

/** UTM parameters with what holds while a field is empty, and the final URL of each variant as it will be written. */
export function UtmFields({ copies, settings, ...fields }: UtmFieldsProps) {
  const all = copies.map((copy) => defaultTags({ ...copy, campaign: settings.campaign }));
  /** What holds while a field is empty, in one word where the variants differ. */
  const fallback = (key: UtmKey, otherwise: string): string => {
    const values = new Set(all.map((tags) => tags[key]));
    return values.size === 1 ? ([...values][0] ?? '') : otherwise;
  };

  return (
    <section aria-labelledby="utm">
      <SectionHeading id="utm" title="UTM parameters" hint="lower case, hyphens; an empty field takes what it shows" />
      <div className="mt-3 grid grid-cols-3 gap-x-5 gap-y-4 narrow:grid-cols-2 phone:grid-cols-1">
        <TextAnswer {...fields} of="source" label="Source" placeholder={fallback('source', 'by channel')} max={100} />
        <TextAnswer {...fields} of="medium" label="Medium" placeholder={fallback('medium', 'by channel')} max={100} />
        <TextAnswer {...fields} of="campaign" label="Campaign" placeholder={utmValue(settings.campaign)} max={100} />
        <TextAnswer
          {...fields}
          of="content"
          label="Content"
          placeholder={fallback('content', 'by variant')}
          max={100}
        />
        <TextAnswer {...fields} of="term" label="Term" placeholder="left out" max={100} />
      </div>
      <dl className="mt-4 grid gap-2 text-xs" aria-live="polite">
        {copies.slice(0, SHOWN).map((copy) => (
          <FinalUrl key={copy.variantId} copy={copy} settings={settings} />
        ))}
      </dl>
      {copies.length > SHOWN && <p className="mt-2 text-xs text-ink-3">And {copies.length - SHOWN} more.</p>}
    </section>
  );
}

function FinalUrl({ copy, settings }: { copy: CopyToExport; settings: ExportSettings }) {
  const written = entriesOf(copy, 'final_url')[0] ?? '';
  if (written === '') return null;
  const tagged = withUtm(written, tagsFor(settings.utm, { ...copy, campaign: settings.campaign }));

  return (
    <div>
      <dt className="text-ink-3">
        {copy.piece}, variant {copy.label}
      </dt>
      <dd className="break-all" data-final-url={tagged.ok ? tagged.url : undefined}>
        {tagged.ok ? tagged.url : <span className="text-bad">{tagged.reason}</span>}
        {tagged.ok && tagged.kept.length > 0 && (
          <span className="block text-ink-2">It has its own {tagged.kept.join(', ')}: kept as approved.</span>
        )}
      </dd>
    </div>
  );
}
