/** Changes whenever a policy or claim check changes what it finds; shown beside findings, so that a changed verdict can be explained. */
export const POLICY_VERSION = '2026-12-01.1';
