import { createTestStack } from '@upbeat/stack/testing/create-test-stack';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';

/**
 * The stack of this test run: PGlite, or PostgreSQL where the test script started one and named it in UPBEAT_TEST_DATABASE_URL
 * (read here and in no other file of the tests).
 */
export function openTestStack(more: { confirmAddresses?: boolean } = {}): Promise<TestStack> {
  const databaseUrl = process.env['UPBEAT_TEST_DATABASE_URL'];
  return createTestStack({ ...more, ...(databaseUrl ? { driver: 'postgres', databaseUrl } : { driver: 'pglite' }) });
}
