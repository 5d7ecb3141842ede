import { z } from 'zod';
import { draftFromPatterns } from '../draft-ideas/patterns-drafter';
import { DraftIdeasInputSchema } from '../draft-ideas/schema';
import { rewriteFromPatterns } from '../rewrite/patterns';
import { RewriteInputSchema } from '../rewrite/schema';
import type { DraftModel } from './draft-model';
import { patternsModel } from './patterns-model';

const DraftDataSchema = DraftIdeasInputSchema.extend({
  wanted: z.int().min(1),
  done: z.array(z.object({ title: z.string(), tactic: z.string() })),
});

/** The built-in drafter ("Template draft"): authored patterns behind the same pipeline as a model. */
export function builtInModel(): DraftModel {
  return patternsModel({
    'draft-ideas': (data) => {
      const { wanted, done, ...input } = DraftDataSchema.parse(data);

      return { ideas: draftFromPatterns(input, done, wanted) };
    },
    rewrite: (data) => rewriteFromPatterns(RewriteInputSchema.parse(data)),
  });
}
