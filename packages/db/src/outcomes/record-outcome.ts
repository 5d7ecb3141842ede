import type { Channel } from '@upbeat/core/channels';
import type { LessonEffect, LessonScope, Observed, Verdict, LessonStrength } from '@upbeat/core/suggestion';
import type { Db } from '../client';
import type { Json } from '../database.types';
import type { NewWindow } from '../readings/store-readings';
import { unwrap } from '../unwrap';

export type EvidenceSide = 'supports' | 'contradicts' | 'undecided';

/** A lesson as code drafts it; people own the words from then on. */
export interface LessonDraft {
  claim: string;
  wrongIf: string;
  facts: object;
  scope: LessonScope;
  channel: Channel;
  traits: string[];
  effect: LessonEffect;
  side: EvidenceSide;
  strength: LessonStrength;
  sourceKey: string;
  expiresOn: string;
}

/** What an outcome came to. */
export interface MeasuredOutcome {
  basis: 'applied' | 'counterfactual' | 'replayed' | 'experiment';
  observed: Observed;
  verdict: Verdict;
  /** Reasons of the verdict, as packages/stats says them. */
  why: object[];
  window: NewWindow | null;
  watermark: number;
  scores: { forecastId: string; kind: 'crps'; score: number; observed: number; percentile: number }[];
  lesson: LessonDraft | null;
}

/** Measures one outcome, once: its window, the score of every forecast and the draft of a lesson in one transaction. False when it was measured before. */
export async function recordOutcome(
  db: Db,
  workspaceId: string,
  outcomeId: string,
  result: MeasuredOutcome,
): Promise<boolean> {
  return unwrap(
    db.rpc('record_outcome', {
      p_workspace_id: workspaceId,
      p_outcome_id: outcomeId,
      p_result: JSON.parse(JSON.stringify(result)) as Json,
    }),
  );
}
