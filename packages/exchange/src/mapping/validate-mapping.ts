import type { FieldErrors } from '@upbeat/core/app-error';
import { AppError } from '@upbeat/core/app-error';
import type { ColumnMapping, FixedTarget } from './targets';
import { FIXED_TARGETS, METRIC_TARGETS, TARGET_NAMES, isTarget } from './targets';

/**
 * What a mapping lacks, as field -> sentence: `date`, `metric` and `campaign` for what is missing, `column.<index>` for a
 * column that cannot mean that. Empty when the mapping can be imported.
 */
export function mappingErrors(mapping: ColumnMapping, columnCount: number): FieldErrors {
  const errors: FieldErrors = {};
  const usedBy = new Map<string, number>();
  for (const [key, target] of Object.entries(mapping)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index < 0 || index >= columnCount) {
      errors[`column.${key}`] = `The file has no column ${index + 1}.`;
    } else if (!isTarget(target)) {
      errors[`column.${key}`] = 'Choose what this column means from the list.';
    } else if (target !== 'ignore' && usedBy.has(target)) {
      errors[`column.${key}`] =
        `Column ${(usedBy.get(target) ?? 0) + 1} already is the ${nameOf(target)}. Choose one of the two.`;
    } else {
      usedBy.set(target, index);
    }
  }

  const has = (...targets: FixedTarget[]): boolean => targets.some((target) => usedBy.has(target));
  if (has('date') && has('date_start', 'date_end'))
    errors.date = 'Choose either a day, or a first and a last day, not both.';
  else if (!has('date') && !has('date_start') && !has('date_end')) {
    errors.date = 'No column holds the day. Export the report with one row a day (segment or breakdown by day).';
  } else if (!has('date') && !(has('date_start') && has('date_end'))) {
    errors.date = 'A first day needs a last day beside it.';
  }
  if (!has(...METRIC_TARGETS))
    errors.metric = 'Choose at least one figure: impressions, clicks, spend, conversions or conversion value.';
  if (!has('campaign', 'campaign_id', 'ad', 'ad_id'))
    errors.campaign = 'Choose the column that names the campaign or the ad.';

  return errors;
}

/** Refuses a mapping that cannot be imported. Throws AppError invalid_input with the fields of `mappingErrors`. */
export function validateMapping(mapping: ColumnMapping, columnCount: number): ColumnMapping {
  const fields = mappingErrors(mapping, columnCount);
  const sentences = Object.values(fields);
  if (sentences.length > 0) throw new AppError('invalid_input', sentences.join(' '), { fields });

  return mapping;
}

function nameOf(target: string): string {
  const fixed = FIXED_TARGETS.find((name) => name === target);
  return fixed ? TARGET_NAMES[fixed] : target.replace('breakdown:', '');
}
