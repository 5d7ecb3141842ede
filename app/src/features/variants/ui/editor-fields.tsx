import { SectionHeading } from '~/components/ui/section';
import { FIELD_GROUPS } from '../field-groups';
import { FieldList } from './field-list';
import type { EntryScope } from './field-list';

/** Every field of a channel under its headings. `site` stands before the paths of a search ad. */
export function EditorFields({ scope, site }: { scope: EntryScope; site: string }) {
  return (
    <div className="grid gap-7">
      {FIELD_GROUPS[scope.channel].map(({ title, hint, fields, isInline }) => {
        const written = (scope.fields[fields[0] ?? ''] ?? []).filter((text) => text.trim() !== '').length;
        return (
          <section key={title} aria-label={title}>
            <SectionHeading title={title} hint={hint.replace('{n}', String(written))} />
            <div className={isInline ? 'grid grid-cols-2 gap-x-2 phone:grid-cols-1' : undefined}>
              {isInline && (
                <p className="col-span-2 mt-2 -mb-1 ml-[30px] text-xs text-ink-3 phone:col-span-1 phone:ml-6">
                  {site} / path 1 / path 2
                </p>
              )}
              {fields.map((field) => (
                <FieldList key={field} scope={scope} field={field} showName={fields.length > 1 && !isInline} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
