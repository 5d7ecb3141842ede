import type { RunOutcome, RunRecorder, RunStart } from '../run/recorder';

/** A recorder that keeps everything in lists. */
export function memoryRecorder(): RunRecorder & { starts: RunStart[]; steps: string[]; outcomes: RunOutcome[] } {
  const starts: RunStart[] = [];
  const steps: string[] = [];
  const outcomes: RunOutcome[] = [];

  return {
    starts,
    steps,
    outcomes,
    start: async (run) => `run-${starts.push(run)}`,
    progress: async (_runId, done, total) => void steps.push(`${done}/${total}`),
    finish: async (_runId, outcome) => void outcomes.push(outcome),
  };
}
