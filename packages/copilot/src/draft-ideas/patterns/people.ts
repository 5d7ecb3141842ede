import type { TacticPatterns } from './types';

/** Tactics that put a person in the line: the reader, a figure in a scene, a voice. No scene claims a result. */
export const PEOPLE: readonly TacticPatterns[] = [
  {
    tactic: 'audience',
    structures: ['second_person', 'colon_reveal'],
    lines: {
      title: ['For {audience}: {benefit}', 'Speak to {audience} alone', 'For {audience}'],
      body: [
        'Name {audience} in the first words, so that everyone else can scroll on.',
        'Write to {audience} and nobody else: {product} {helps} them {they_benefit}.',
      ],
      rsa_headline: [
        'For {audience}',
        'For {audience}: {benefit}',
        '{product} for {audience}',
        '{audience}, Start Here',
      ],
      rsa_description: [
        'For {audience}: {benefit}.',
        '{product} {helps} {audience} {they_benefit}.',
        'For {audience}. {action}.',
      ],
      meta_text: [
        '{product} {helps} {audience} {they_benefit}. {action}.',
        'For {audience}: {benefit}. {action}.',
        'For {audience}: {benefit}.',
      ],
      meta_headline: ['For {audience}', '{audience}, start here'],
      subject: ['For {audience}', 'For {audience}: {benefit}'],
      preheader: ['{product} {helps} you {benefit}.', '{benefit}.'],
      opening: ['This is for {audience}.', 'We wrote this with {audience} in mind.'],
    },
  },
  {
    tactic: 'story',
    structures: ['story_he_she', 'two_sentences'],
    lines: {
      title: ['One scene: {pain}', 'She wants to {she_benefit}', 'The last time: {pain}'],
      body: [
        'Tell one small scene. It opens on {pain} and ends on the moment that stops. No names, no invented results.',
        'Follow one person who wants to {she_benefit}, from the first step to the last. A scene, not a testimonial.',
      ],
      rsa_headline: ['Picture This', 'Remember {pain}?', 'The Last Time: {pain}', 'Picture a Day Without It'],
      rsa_description: [
        'Remember {pain}? Now picture this: you {benefit}.',
        'Picture this: you {benefit}.',
        'She wants to {she_benefit}. {product} {is} for her.',
      ],
      meta_text: [
        'She had enough of {she_pain}. She wanted to {she_benefit}. If that is you, {action}.',
        'Remember {pain}? Now picture this: you {benefit}.',
        'She wanted to {she_benefit}. {product} {is} for her, and for you.',
      ],
      meta_headline: ['Picture this', 'Remember {pain}?'],
      subject: ['Remember {pain}?', 'Picture this'],
      preheader: ['Now picture this: you {benefit}.', 'A small scene, and what follows.'],
      opening: [
        'Picture someone who has had enough of {pain}. All she wants is to {she_benefit}.',
        'Picture someone who only wants to {she_benefit}.',
      ],
    },
  },
  {
    tactic: 'quote',
    structures: ['first_person', 'quote'],
    lines: {
      title: ['“I just want to {i_benefit}”', 'What people say before they {action}'],
      body: [
        'Let the reader say it in their own voice, “I just want to {i_benefit}”, then answer in one plain line.',
        'Write the headline as a thought, in the first person, before anyone has to {action}.',
      ],
      rsa_headline: [
        'I Want to {i_benefit}',
        '“I Just Want to {i_benefit}”',
        'Sounds Like You? Start Here',
        'Is That You? {action}',
      ],
      rsa_description: [
        '“I just want to {i_benefit}.” Then {action}.',
        '“I just want to {i_benefit}.” Is that you?',
        'If you want to {benefit}, {product} {is} for you.',
      ],
      meta_text: [
        '“I just want to {i_benefit}.” That is what {product} {is} for. {action}.',
        '“I just want to {i_benefit}.” If that is you, {action}.',
      ],
      meta_headline: ['I want to {i_benefit}', 'Sounds like you?'],
      subject: ['“I just want to {i_benefit}”', 'Does this sound like you?'],
      preheader: ['If that sounds like you, read on.', 'That is what {product} {is} for.'],
      opening: ['“I just want to {i_benefit}.” If that sounds like you, read on.'],
      middle: ['That is what {product} {is} for.'],
    },
  },
];
