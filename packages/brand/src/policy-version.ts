/** Changes whenever a policy or claim check changes what it finds; approvals bind to it. */
export const POLICY_VERSION = '2026-11-24.1';
