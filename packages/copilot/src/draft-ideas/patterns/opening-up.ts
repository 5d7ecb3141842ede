import type { TacticPatterns } from './types';

/** Tactics that open with something left to answer. */
export const OPENING_UP: readonly TacticPatterns[] = [
  {
    tactic: 'question',
    structures: ['question', 'second_person'],
    lines: {
      title: ['Want to {benefit}?', 'Ask it straight: want to {benefit}?', 'Ask, then answer in one line'],
      body: [
        'Ask “Want to {benefit}?” and let {product} be the answer.',
        'Ask what the reader wants before saying what you have. The answer is {product}.',
      ],
      rsa_headline: ['Want to {benefit}?', 'Want to {benefit_short}?', 'Ready to {action}?', 'Is {product} for You?'],
      rsa_description: [
        'Want to {benefit}? {action}.',
        'Want to {benefit}? That is what {product} {is} for.',
        'Ready to {action}? Here is what to expect.',
      ],
      meta_text: [
        'Want to {benefit}? That is what {product} {is} for. {action}.',
        'Want to {benefit}? {action}.',
        'Ready to {action}? See what to expect.',
      ],
      meta_headline: ['Want to {benefit}?', 'Ready to {action}?'],
      subject: ['Want to {benefit}?', 'Ready to {action}?'],
      preheader: ['That is what {product} {is} for.', 'A straight answer inside.'],
      opening: ['Would you like to {benefit}? That is what {product} {is} for.', 'Would you like to {benefit}?'],
      pmax_long: ['Want to {benefit}? That is what {product} {is} for', 'Want to {benefit}? {action}'],
      li_intro: [
        'Want to {benefit}? That is what {product} {is} for.',
        'What would it take to {benefit}? {action} and see.',
      ],
      li_headline: ['Want to {benefit}?', 'Ready to {action}?'],
      tiktok_text: ['Want to {benefit}?', 'Ready to {action}?'],
      x_text: ['Want to {benefit}? {action}.', 'Would you like to {benefit}? That is what {product} {is} for.'],
      sms_text: ['{sender}: want to {benefit}? {action}. {opt_out}.', '{sender}: ready to {action}? {opt_out}.'],
      push_title: ['A question for you', 'Ready to {action}?'],
      push_body: ['Want to {benefit}? {action}.', 'Would you like to {benefit}?'],
    },
  },
  {
    tactic: 'how_to',
    structures: ['how_to', 'imperative'],
    lines: {
      title: ['How to {benefit}', 'How it works: {product}'],
      body: [
        'Explain it step by step: how to {benefit}, with {product} as the tool and not the hero.',
        'Teach first. Show how to {benefit}, then say where to {action}.',
      ],
      rsa_headline: ['How to {benefit}', 'How to {benefit_short}', 'How It Works', 'See How It Works'],
      rsa_description: [
        'See how to {benefit}. {action}.',
        'How to {benefit}, in plain words.',
        'See how {product} {lets} you {benefit}.',
        'See how it works, then {action}.',
      ],
      meta_text: [
        'Want to know how to {benefit}? {action}.',
        'See how {product} {lets} you {benefit}. {action}.',
        'See how it works, then {action}.',
      ],
      meta_headline: ['How to {benefit}', 'See how it works'],
      subject: ['How to {benefit}', 'How it works'],
      preheader: ['The short version, in a few lines.', 'The short version.'],
      opening: ['Here is how to {benefit}.'],
      middle: ['It begins when you {action}.'],
      pmax_long: ['How to {benefit}, in plain words', 'See how {product} {lets} you {benefit}'],
      li_intro: [
        'How to {benefit}: read the short version, then {action}.',
        'See how {product} {lets} you {benefit}, step by step.',
      ],
      li_headline: ['How to {benefit}', 'See how it works'],
      tiktok_text: ['How to {benefit}.', 'How it works, step by step. {action}.'],
      x_text: ['How to {benefit}, in short. {action}.', 'Here is how to {benefit}. It begins when you {action}.'],
      sms_text: [
        '{sender}: how to {benefit}: see it step by step. {opt_out}.',
        '{sender}: see how it works, then {action}. {opt_out}.',
      ],
      push_title: ['How it works', 'The short version'],
      push_body: ['See how to {benefit}.', 'See how it works, then {action}.'],
    },
  },
  {
    tactic: 'curiosity',
    structures: ['curiosity_gap', 'question'],
    lines: {
      title: [
        'What changes when you can {benefit}',
        'What changes once you {action}',
        'Hold the answer back for one line',
      ],
      body: [
        'Ask what changes when people can {they_benefit}. Answer on the next line, not in the headline.',
        'Open on the change and hold its cause, {product}, until the second line.',
      ],
      rsa_headline: [
        'What If You {benefit}?',
        'What Changes? See for Yourself',
        'Here Is What Changes',
        'What Happens Once You Start',
      ],
      rsa_description: [
        'What changes when you can {benefit}? {action} and see.',
        'What changes when you can {benefit}?',
        'What changes once you {action}? See the details.',
      ],
      meta_text: [
        'What changes when you can {benefit}? {action} and see.',
        'What would change if you could {benefit}?',
      ],
      meta_headline: ['Here is what changes', 'What would change for you?'],
      subject: ['What changes when you can {benefit}', 'Here is what changes'],
      preheader: ['{action} and see.', 'The answer is inside.'],
      opening: ['What would change if you could {benefit}?'],
      middle: ['{product} {is} one way to find out.'],
      pmax_long: ['What changes when you can {benefit}? {action} and see', 'What would change if you could {benefit}?'],
      li_intro: [
        'What changes when you can {benefit}? {action} and see.',
        'What would your day be like if you could {benefit}?',
      ],
      li_headline: ['What changes when you can {benefit}', 'Here is what changes'],
      tiktok_text: ['What if you could {benefit}?', 'Wait for what changes once you {action}.'],
      x_text: ['What would change if you could {benefit}?', 'Here is what changes once you {action}.'],
      sms_text: [
        '{sender}: what if you could {benefit}? See what changes. {opt_out}.',
        '{sender}: see what changes once you {action}. {opt_out}.',
      ],
      push_title: ['What if you could?', 'Here is what changes'],
      push_body: ['What if you could {benefit}?', 'See what changes once you {action}.'],
    },
  },
];
