import type { TacticPatterns } from './types';

/** Tactics that put what can be shown in front. Evidence stands as its own sentence, word for word. */
export const EVIDENCE: readonly TacticPatterns[] = [
  {
    tactic: 'proof',
    structures: ['two_sentences', 'superlative'],
    lines: {
      title: ['{proof}', 'The proof before the promise', 'Show the evidence, then the promise'],
      body: [
        'Lead with what can be checked: “{proof}”. The promise comes second: {benefit}.',
        'Put the evidence where the slogan would be: “{proof}”.',
      ],
      rsa_headline: ['{proof}', 'Judge by the Evidence', 'The Evidence, in Plain Words', 'Proof Before Promises'],
      rsa_description: [
        '{proof}.',
        '{proof}. {action}.',
        'Look at the evidence. {product} {lets} you {benefit}.',
        '{claim}.',
      ],
      meta_text: ['{proof}. {product} {lets} you {benefit}.', '{proof}. {action}.', '{proof}.'],
      meta_headline: ['{proof}', 'Judge by the evidence', 'Proof before promises'],
      subject: ['{proof}', 'The proof first', 'Judge by the evidence'],
      preheader: ['{proof}.', 'The evidence first, the promise second.'],
      opening: ['The evidence first. {proof}.'],
      middle: ['The promise second: with {product} you can {benefit}.'],
    },
  },
  {
    tactic: 'number',
    structures: ['number', 'short'],
    lines: {
      title: ['{number}', 'Let the figure speak: {figure}', 'One figure up front'],
      body: [
        'Build the page round one figure, {figure}, and say what stands behind it.',
        'Put the figure in the headline and the rest in small type: “{number}”.',
      ],
      rsa_headline: ['{number}', '{figure}'],
      rsa_description: ['{number}.', '{number}. {action}.'],
      meta_text: ['{number}. {action}.', '{number}.'],
      meta_headline: ['{number}', '{figure}'],
      subject: ['{number}', 'One figure: {figure}'],
      preheader: ['What stands behind the figure.', 'And how {product} {lets} you {benefit}.'],
      opening: ['One figure says it. {number}.'],
    },
  },
  {
    tactic: 'offer',
    structures: ['time_frame', 'short'],
    lines: {
      title: ['{offer}', 'The offer first', 'Put the offer in the first line'],
      body: [
        'Say the offer first and word for word: “{offer}”. Then who it is for and how to take it.',
        'No build-up. The offer is the headline, and the next line is: {action}.',
      ],
      rsa_headline: ['{offer}', 'See the Offer', 'Read the Offer in Full', '{product}: See the Offer'],
      rsa_description: ['{offer}.', '{offer}. {action}.', 'See the offer and {action}.'],
      meta_text: ['{offer}. {action}.', '{offer}.', 'See the offer for {product}. {action}.'],
      meta_headline: ['{offer}', 'See the offer', 'Read the offer in full'],
      subject: ['{offer}', 'An offer for {product}', 'See the offer'],
      preheader: ['{action} to take it up.', '{offer}.', 'The terms, in plain words.'],
      opening: ['{offer}.'],
    },
  },
  {
    tactic: 'facts',
    structures: ['short', 'two_sentences'],
    lines: {
      title: ['Only the facts about {product}', '{fact}', 'Facts instead of adjectives'],
      body: [
        'List what is true and stop there: “{fact}”. No adjectives.',
        'Replace every adjective with a fact. Start with “{fact}”.',
      ],
      rsa_headline: ['{fact}', '{fact2}', '{product}: The Facts', 'The Facts, in Plain Words', 'Read the Facts'],
      rsa_description: [
        '{fact}. {fact2}.',
        '{fact}. {action}.',
        '{fact}.',
        '{fact2}.',
        'Read the facts about {product}, then {action}.',
      ],
      meta_text: [
        '{fact}. {fact2}. {action}.',
        '{fact}. {fact2}.',
        '{fact}. {action}.',
        'Read the facts about {product}, then {action}.',
      ],
      meta_headline: ['{fact}', '{product}: the facts', 'Read the facts'],
      subject: ['{product}: the facts', '{fact}', 'Only the facts'],
      preheader: ['{fact}.', 'What is true, and nothing else.'],
      opening: ['No adjectives, only the facts. {fact}.', 'No adjectives, only the facts.'],
      middle: ['{fact2}.'],
    },
  },
];
