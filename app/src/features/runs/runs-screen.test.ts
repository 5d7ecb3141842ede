import { expect, test } from 'vitest';
import { runsQuery } from './runs-screen.server';

const ID = '00000000-0000-7000-8000-000000000001';
const query = (search: string) => runsQuery(new URLSearchParams(search));

test('an address is read as far as it fits, and what does not fit is left out', () => {
  expect(query(`step=rewrite&status=failed&model=m&prompt=${ID}&before=${ID}`)).toEqual({
    filter: { step: 'rewrite', status: 'failed', model: 'm', prompt: { versionId: ID } },
    before: ID,
  });
  expect(query('prompt=draft-ideas@2').filter.prompt).toEqual({ key: 'draft-ideas', builtIn: 2 });
  expect(query('step=x&status=x&prompt=x@y&before=x')).toEqual({
    filter: { step: undefined, status: undefined, model: undefined, prompt: undefined },
    before: null,
  });
});
