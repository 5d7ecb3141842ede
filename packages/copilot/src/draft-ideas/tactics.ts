/** Ways into an idea. Two ideas of one draft share a tactic only when tactics run out. */
export const TACTICS = [
  'plain_promise',
  'problem_first',
  'contrast',
  'question',
  'how_to',
  'proof',
  'number',
  'offer',
  'objection',
  'audience',
  'story',
  'quote',
  'time_frame',
  'action',
  'facts',
  'curiosity',
  'short',
  'reason',
  'invitation',
] as const;
export type Tactic = (typeof TACTICS)[number];
