import { Kbd } from '~/components/ui/kbd';
import { SectionHeading } from '~/components/ui/section';

const KEYS: readonly (readonly [does: string, ...keys: string[]])[] = [
  ['Find or do anything', 'Ctrl', 'K'],
  ['Only what can be done', 'Ctrl', 'K', '>'],
  ['Leave what is open', 'Esc'],
];

/** A few keys for who is new. */
export function Keys() {
  return (
    <section aria-labelledby="keys">
      <SectionHeading id="keys" title="Keys worth knowing" />
      <dl className="text-sm">
        {KEYS.map(([does, ...keys]) => (
          <div key={does} className="flex items-center justify-between gap-2 border-b border-line py-2">
            <dt>{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
