import { expect, test } from 'vitest';
import { accountsOf } from './accounts-of';

const GOOGLE = { platform: 'google_ads', name: 'Main' };
const META = { id: 'm', platform: 'meta_ads', name: 'Social' };

test('a placement that names no account is known by the results attached to it, each account once', () => {
  expect(accountsOf({ account: null }, [{ account: GOOGLE }, { account: META }, { account: { ...GOOGLE } }])).toEqual([
    GOOGLE,
    META,
  ]);
  expect(accountsOf({ account: null }, [])).toEqual([]);
});

test('the account it names stands', () => {
  expect(accountsOf({ account: META }, [{ account: GOOGLE }])).toEqual([META]);
});
