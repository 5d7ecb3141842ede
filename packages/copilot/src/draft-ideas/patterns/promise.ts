import type { TacticPatterns } from './types';

/** Tactics that say what people get and stop there. */
export const PROMISE: readonly TacticPatterns[] = [
  {
    tactic: 'plain_promise',
    structures: ['second_person', 'imperative'],
    lines: {
      title: ['{benefit}', '{product}: {benefit}'],
      body: [
        'Say the promise and nothing else: with {product} you can {benefit}.',
        'One promise on the page, in the words people would use themselves: {benefit}.',
      ],
      rsa_headline: ['{benefit}', '{product}: {benefit}', '{benefit_short}', 'You Can {benefit}'],
      rsa_description: [
        'With {product} you can {benefit}.',
        '{product} {lets} you {benefit}. {action}.',
        '{product} {lets} you {benefit}.',
      ],
      meta_text: [
        'With {product} you can {benefit}.',
        '{product} {lets} you {benefit}. {action}.',
        '{benefit}. {action}.',
      ],
      meta_headline: ['{benefit}', '{benefit_short}', '{product}'],
      subject: ['{benefit}', 'You can {benefit}', '{benefit_short}'],
      preheader: ['That is what {product} {is} for.'],
      opening: ['With {product} you can {benefit}.'],
      middle: ['That is the whole promise.'],
    },
  },
  {
    tactic: 'short',
    structures: ['short', 'imperative'],
    lines: {
      title: ['In short: {benefit}', 'One line: {benefit}', 'A few words for {product}'],
      body: [
        'Strip it to one line and let it stand: {benefit}.',
        'As few words as the page can bear. The line does the work, the picture keeps quiet.',
      ],
      rsa_headline: ['{benefit_short}', '{product_name}', 'In Short: {benefit}', '{action}'],
      rsa_description: ['{benefit}. {action}.', 'In short: {benefit}.', '{product}. {benefit}.'],
      meta_text: ['{benefit}. {action}.', '{benefit}.'],
      meta_headline: ['{benefit_short}', '{product_name}', '{action}'],
      subject: ['{benefit_short}', '{product_name}, in one line', 'In one line'],
      preheader: ['{benefit}.', 'A short note about {product}.'],
      opening: ['A short note: with {product} you can {benefit}.'],
    },
  },
  {
    tactic: 'reason',
    structures: ['colon_reveal'],
    lines: {
      title: ['The point of {product}: {benefit}', 'One reason to {action}', 'The point of {product}'],
      body: [
        'Give one reason and keep to it: “{benefit}”. Then say where to {action}.',
        'Ask why anyone should care about {product}, and let the answer be the headline.',
      ],
      rsa_headline: ['The Point: {benefit}', 'One Reason to {action}', 'Why {product}?', 'Why {brand}?'],
      rsa_description: [
        'One reason to {action}: you can {benefit}.',
        'Why {product}? So that you can {benefit}.',
        'The point of {product}: {benefit}.',
      ],
      meta_text: ['One reason to {action}: you can {benefit}.', 'Why {product}? So that you can {benefit}.'],
      meta_headline: ['One reason to {action}', 'Why {product}?', 'Why {brand}?'],
      subject: ['One reason to {action}', 'Why {product}?'],
      preheader: ['With {product} you can {benefit}.', 'It fits in one line.'],
      opening: ['Here is one reason to read on: you can {benefit}.'],
    },
  },
  {
    tactic: 'action',
    structures: ['imperative', 'two_sentences'],
    lines: {
      title: ['{action}, then {benefit}', 'First step: {action}'],
      body: [
        'Lead with the step, not the product: {action}. What follows is the reward: {benefit}.',
        'Make the next step the headline. Everything else explains why it is worth taking.',
      ],
      rsa_headline: ['{action}', '{action} Today', 'Next Step: {action}'],
      rsa_description: ['{action}. Then {benefit}.', '{action} today and {benefit}.', '{action} with {brand}.'],
      meta_text: [
        '{action}. Then {benefit}.',
        '{action} today. {product} {lets} you {benefit}.',
        '{action} with {product}.',
      ],
      meta_headline: ['{action}', '{action} today'],
      subject: ['{action}, then {benefit}', '{action} today', '{action}'],
      preheader: ['Then {benefit}.', 'The first step, and what follows.'],
      opening: ['The first step is the one that counts: {action}.'],
    },
  },
  {
    tactic: 'time_frame',
    structures: ['time_frame'],
    lines: {
      title: ['{action} {deadline}', 'Time to {benefit}', 'It is time to {action}'],
      body: [
        'Tie the message to the date: {action} {deadline}.',
        'Name the moment and make it now: it is time to {benefit}.',
        'Name the moment and make it now: it is time to {action}.',
      ],
      rsa_headline: [
        'Time to {benefit}',
        'Time to {benefit_short}',
        'Time to {action}',
        '{action} {deadline}',
        'Today Is a Good Day to Start',
      ],
      rsa_description: [
        'It is time to {benefit}. {action} {deadline}.',
        'It is time to {benefit}. {action} today.',
        'Today is a good day to {action}.',
        'It is time to {benefit}.',
      ],
      meta_text: [
        'It is time to {benefit}. {action} {deadline}.',
        'It is time to {benefit}. {action} today.',
        'Today is a good day to {action}.',
      ],
      meta_headline: ['Time to {benefit}', 'Time to {action}', '{action} today'],
      subject: ['{action} {deadline}', 'Time to {benefit}', 'It is time to {action}'],
      preheader: ['{offer}.', 'Today is a good day to {action}.', 'Today is as good a day as any.'],
      opening: ['Today is a good day to {action}.'],
    },
  },
  {
    tactic: 'invitation',
    structures: ['imperative', 'second_person'],
    lines: {
      title: ['Judge {product} for yourself', 'Look first, then {action}'],
      body: [
        'Ask for a look, not for a decision. Show {product} plainly and leave the choosing to the reader.',
        'Invite a careful reader in: look first, then {action}.',
      ],
      rsa_headline: ['Judge for Yourself', 'Take a Closer Look', 'Look First, Then Decide', 'Look at {product}'],
      rsa_description: [
        'Take a closer look at {product}. Then {action}.',
        'Look first, then decide. {product} {lets} you {benefit}.',
        'Read how it works before you {action}.',
      ],
      meta_text: [
        'Look first, then decide. {product} {lets} you {benefit}.',
        'Take a closer look at {product}. Then {action}.',
        'Take a closer look. Then {action}.',
      ],
      meta_headline: ['Judge for yourself', 'Look first, then decide'],
      subject: ['Take a closer look at {product}', 'Look first, then decide'],
      preheader: ['You can {benefit}. See how.', 'Read how it works before you {action}.'],
      opening: ['We would rather you looked than took our word for it.', 'Do not decide yet. Look first.'],
    },
  },
];
