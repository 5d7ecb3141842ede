import { TEST_PASSWORD } from '@upbeat/stack/testing/create-test-stack';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { action as signIn } from '~/routes/auth/sign-in';
import { openTestBrowser, testSettings } from './test-browser';
import type { TestBrowser } from './test-browser';

/** A browser in which an account that `stack.asUser` made is signed in. */
export async function signedIn(stack: TestStack, email: string): Promise<TestBrowser> {
  const browser = openTestBrowser(testSettings(stack));
  await browser.post(signIn, '/sign-in', { email, password: TEST_PASSWORD });

  return browser;
}
