import { afterEach, beforeEach, expect, vi } from 'vitest';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

// Unexpected console output fails a test: noise hides the line that matters.
beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method).mockImplementation(() => undefined);
});

afterEach(() => {
  const said = METHODS.flatMap((method) => {
    const spy = vi.mocked(console[method]);
    return vi.isMockFunction(spy)
      ? spy.mock.calls.map((call) => `console.${method}: ${call.map(String).join(' ')}`)
      : [];
  });
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});
