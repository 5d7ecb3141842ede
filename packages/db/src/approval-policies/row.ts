/** Who must sign before copy counts as approved. */
export interface ApprovalPolicy {
  id: string;
  /** How many people sign, 1 to 3. */
  people: number;
  authorMaySign: boolean;
  /** Whether a yes by a review link counts as one signature, beside at least one member's. */
  outsiderCounts: boolean;
  rowVersion: number;
}
