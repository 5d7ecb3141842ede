import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { forecasterRecords } from '../calibration';
import { EvidenceColumns } from './evidence-columns';
import { ForecasterColumn } from './forecaster-column';

afterEach(cleanup);

test('what is too few to draw says how many it takes, in sentences', () => {
  const [you] = forecasterRecords([]);
  if (!you) throw new Error('no record');
  const short = { ...you, reliability: { ...you.reliability, n: 1, missing: 19 } };
  render(<ForecasterColumn record={short} />);

  expect(
    screen.getByText('Drawn from 20 scored forecasts of how likely something was. 1 so far, 19 to go.'),
  ).toBeTruthy();
  expect(screen.getByText('Drawn from 20 ranges whose outcome is known. None so far.')).toBeTruthy();
});

test('what is not known begins as a sentence and ends as one', () => {
  const unknown = {
    id: 'e',
    side: 'unknown' as const,
    text: 'what the next euro brings: no holdback ran',
    figure: '',
    source: '',
    outcomeId: null,
    lessonId: null,
    decisionId: null,
  };
  render(<EvidenceColumns evidence={[unknown]} base="/w/x" />);
  expect(screen.getByText(/What the next euro brings: no holdback ran\.$/)).toBeTruthy();
});
