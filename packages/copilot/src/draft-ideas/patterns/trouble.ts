import type { TacticPatterns } from './types';

/** Tactics that start from what goes wrong today. */
export const TROUBLE: readonly TacticPatterns[] = [
  {
    tactic: 'problem_first',
    structures: ['negation', 'two_sentences', 'question'],
    lines: {
      title: ['No more {pain}', 'Start where it hurts: {pain}', 'Done with {pain}'],
      body: [
        'Open on {pain}. Then give one answer, plainly: {benefit}.',
        'Name the trouble the way {audience} would, {pain}, and let {product} answer it.',
      ],
      rsa_headline: [
        'No More {pain}',
        'Tired of {pain}?',
        'Done With {pain}?',
        'Enough of {pain}?',
        'Tired of {pain_short}?',
        'Had Enough?',
        'Sound Familiar?',
      ],
      rsa_description: [
        'Tired of {pain}? {product} {lets} you {benefit}.',
        'No more {pain}. {action}.',
        'Done with {pain}? {action}.',
        'Tired of {pain}? {action}.',
      ],
      meta_text: [
        'Tired of {pain}? {product} {lets} you {benefit}.',
        'No more {pain}. {product} {lets} you {benefit}.',
        'Tired of {pain}? {action}.',
      ],
      meta_headline: ['No more {pain}', 'Tired of {pain}?', 'Tired of {pain_short}?', 'Had enough?'],
      subject: ['Tired of {pain}?', 'No more {pain}'],
      preheader: ['{product} {lets} you {benefit}.', 'There is another way: {benefit}.'],
      opening: ['If you are tired of {pain}, this is for you.', 'Enough of {pain}.'],
      pmax_long: ['Tired of {pain}? {product} {lets} you {benefit}', 'No more {pain}. {action}'],
      li_intro: [
        'There is a way out of {pain}. {product} {lets} you {benefit}.',
        'Still {pain_ing}? There is a plainer way: {benefit}.',
      ],
      li_headline: ['Done with {pain}?', 'A plain answer to {pain}'],
      tiktok_text: ['Had enough of {pain}? {action}.', 'Life with no more {pain}.'],
      x_text: ['Tired of {pain}? You need not be. {product} {lets} you {benefit}.', 'Enough of {pain}. {action}.'],
      sms_text: [
        '{sender}: tired of {pain}? You can {benefit}. {opt_out}.',
        '{sender}: no more {pain}. {action}. {opt_out}.',
      ],
      push_title: ['Had enough?', 'Sound familiar?'],
      push_body: ['No more {pain}. {action}.', 'Tired of {pain}? Tap to see another way.'],
    },
  },
  {
    tactic: 'contrast',
    structures: ['contrast', 'two_sentences'],
    lines: {
      title: ['Instead of {pain}', 'With and without {pain}'],
      body: [
        'Set the ways side by side: {pain}, or {benefiting}. Let the reader choose.',
        'Show the same moment twice, once with {pain} and once without.',
      ],
      rsa_headline: [
        'Instead of {pain}',
        'Without {pain}',
        'Why Put Up With {pain}?',
        'Why Keep {pain_short}?',
        'There Is Another Way',
      ],
      rsa_description: ['Instead of {pain}: {benefit}.', 'You could keep {pain_ing}. Or you could {benefit}.'],
      meta_text: [
        'You could keep {pain_ing}. Or you could {benefit}.',
        'Instead of {pain}: {benefit}. {action}.',
        'There is another way: {benefit}.',
      ],
      meta_headline: ['Instead of {pain}', 'Without {pain}', 'There is another way'],
      subject: ['Instead of {pain}', 'There is another way'],
      preheader: ['You could {benefit}.', '{benefit}.'],
      opening: ['You could keep {pain_ing}. There is another way.', 'There is another way than {pain}.'],
      pmax_long: ['Instead of {pain}: {benefit}', 'You could keep {pain_ing}. Or you could {benefit}'],
      li_intro: ['There is {pain}, and there is another way: {benefit}.', 'Instead of {pain}: {benefit}. {action}.'],
      li_headline: ['Instead of {pain}', 'There is another way to do this'],
      tiktok_text: ['Before: {pain}. After: {benefit}.', 'You could keep {pain_ing}. Or not.'],
      x_text: ['On one side, {pain}. On the other: {benefit}. Your call.', 'Instead of {pain}: {benefit}.'],
      sms_text: [
        '{sender}: instead of {pain}, you could {benefit}. {opt_out}.',
        '{sender}: there is another way. {action}. {opt_out}.',
      ],
      push_title: ['Or do it another way', 'There is another way'],
      push_body: ['Instead of {pain}: {benefit}.', 'You could {benefit}. See how.'],
    },
  },
  {
    tactic: 'objection',
    structures: ['quote', 'question', 'first_person'],
    lines: {
      title: ['“Can I really {i_benefit}?”', 'Answer the doubt about {product}'],
      body: [
        'Say the reader’s doubt before they do, then answer it with what can be shown.',
        'Print the question people ask before they {action}, and answer it in one line.',
      ],
      rsa_headline: [
        'Can I {i_benefit}?',
        'Still Unsure? Start Here',
        'Not Sure Yet? See the Details',
        'Doubts? Ask Us First',
      ],
      rsa_description: [
        'Can you really {benefit}? With {product}, yes.',
        'Not sure yet? {fact}. {action}.',
        'Still unsure? {proof}.',
        'Not sure yet? Read how it works first, then {action}.',
        'Still unsure about {product}? Read the details before you {action}.',
      ],
      meta_text: [
        '“Can I really {i_benefit}?” Yes. {proof}.',
        '“Can I really {i_benefit}?” Yes, with {product}.',
        'Still unsure about {product}? Read the details, then {action}.',
      ],
      meta_headline: ['Can I really {i_benefit}?', 'Still unsure? Start here'],
      subject: ['Can you really {benefit}?', 'Still unsure about {product}?', 'Still unsure? Start here'],
      preheader: ['Short answer: yes, with {product}.', 'A plain answer to a fair question.'],
      opening: [
        '“Can I really {i_benefit}?” It is a fair question, and the answer is yes.',
        'You may still have doubts about {product}. That is fair.',
      ],
      pmax_long: [
        'Can you really {benefit}? With {product}, yes',
        'Still unsure about {product}? Read the details, then {action}',
      ],
      li_intro: [
        '“Can we really {benefit}?” A fair question. {proof}.',
        'Not sure yet? Good. Read how {product} {works} before you {action}.',
      ],
      li_headline: ['Can you really {benefit}?', 'A fair doubt, and a plain answer'],
      tiktok_text: ['“Can I really {i_benefit}?” Yes.', 'Doubts about {product}? Watch first.'],
      x_text: [
        '“Can I really {i_benefit}?” Fair question. Yes, with {product}.',
        'Not sure about {product}? Ask us here, then decide.',
      ],
      sms_text: [
        '{sender}: not sure you can {benefit}? Read how, then decide. {opt_out}.',
        '{sender}: still unsure? {proof}. {opt_out}.',
      ],
      push_title: ['Still unsure?', 'A fair question'],
      push_body: ['Can you really {benefit}? See the answer.', 'Read how it works first, then {action}.'],
    },
  },
];
