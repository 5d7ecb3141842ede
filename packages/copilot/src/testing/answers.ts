/** One idea as an obedient model would answer it for the Harbour brief. */
export function harbourAnswer(title: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title,
    body: 'Show the fee on the card screen before the payment is confirmed.',
    tactic: 'plain_promise',
    referenceIds: ['ref-2'],
    borrowed: 'The question, put to the reader.',
    patternId: '',
    copy: {
      google_rsa: {
        headline: ['See Every Fee First', 'Fees Before You Pay', 'The Harbour Card', 'Open an Account', 'Know the Fee'],
        description: [
          'See every fee before you pay with the Harbour card.',
          'The fee is shown before you confirm a payment.',
        ],
      },
    },
    ...changes,
  };
}
