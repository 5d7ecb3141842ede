import type { Alternative } from '@upbeat/db/suggestions/decide-suggestion';
import type { SuggestionPage } from '@upbeat/db/suggestions/row';

/** What could have been chosen instead; all of it is kept with the decision. `also` is what a person wrote. */
export function alternativesOf(
  { proposal, estimate }: Pick<SuggestionPage, 'proposal' | 'estimate'>,
  chosen: 'apply' | 'dismiss',
  also: string,
): Alternative[] {
  const by = (kind: string) => estimate.surer.some((one) => one.by === kind);
  const ways: Alternative[] = [
    { id: 'apply', text: proposal.title, note: '' },
    { id: 'dismiss', text: 'Leave it as it is', note: 'Nothing changes; nothing is learned.' },
    ...(by('holdback')
      ? [
          {
            id: 'holdback',
            text: 'Apply it to a part and hold the rest back',
            note: 'Costs speed; tells cause from luck.',
          },
        ]
      : []),
    ...(by('experiment')
      ? [{ id: 'experiment', text: 'Run a randomised test first', note: 'Costs time; tells cause from luck.' }]
      : []),
    ...(by('spend_test')
      ? [{ id: 'spend_test', text: 'Test a step in spend first', note: 'Shows what the next unit brings.' }]
      : []),
  ];

  return [
    ...ways.filter((way) => way.id !== chosen),
    ...(also === '' ? [] : [{ id: 'written', text: also, note: '' }]),
  ];
}
