import { IdSchema } from '@upbeat/core/id-schema';
import { OwnResultSchema } from './own-result';

/** An own reference as its form posts it; `key` makes a repeated submit harmless. */
export const NewReferenceFormSchema = OwnResultSchema.safeExtend({ key: IdSchema });
