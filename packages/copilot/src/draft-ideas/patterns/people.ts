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
      pmax_long: ['For {audience}: {benefit}', '{product} {helps} {audience} {they_benefit}'],
      li_intro: ['For {audience}: {benefit}. {action}.', '{product} {helps} {audience} {they_benefit}.'],
      li_headline: ['For {audience}', '{audience}: {benefit}'],
      tiktok_text: ['{audience}, this is for you.', 'For {audience}: {benefit}.'],
      x_text: [
        '{audience}: you can {benefit}. {action}.',
        'This is for {audience}. {product} {helps} them {they_benefit}.',
      ],
      sms_text: [
        '{sender}, for {audience}: {benefit}. {opt_out}.',
        '{sender}: this is for {audience}. {action}. {opt_out}.',
      ],
      push_title: ['This is for you', 'For {audience}'],
      push_body: ['For {audience}: {benefit}.', '{audience}: {action}.'],
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
      pmax_long: [
        'She had enough of {she_pain}. She wanted to {she_benefit}',
        'Remember {pain}? Now picture this: you {benefit}',
      ],
      li_intro: [
        'She had enough of {she_pain}. She wanted to {she_benefit}. {product} {is} for her.',
        'Picture this: you {benefit}. Remember {pain}?',
      ],
      li_headline: ['Remember {pain}?', 'Picture a day without it'],
      tiktok_text: ['She had enough of {she_pain}.', 'Picture this: you {benefit}.'],
      x_text: ['She had enough of {she_pain}. All she wants is to {she_benefit}.', 'Picture this: you {benefit}.'],
      sms_text: [
        '{sender}: remember {pain}? Now picture this: you {benefit}. {opt_out}.',
        '{sender}: picture this: you {benefit}. {opt_out}.',
      ],
      push_title: ['Picture this', 'Remember?'],
      push_body: ['Picture this: you {benefit}.', 'Remember {pain}? No more of it.'],
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
      pmax_long: [
        '“I just want to {i_benefit}.” That is what {product} {is} for',
        'If you want to {benefit}, {product} {is} for you',
      ],
      li_intro: [
        '“I just want to {i_benefit}.” If that sounds like you, {action}.',
        'Heard it before? “I just want to {i_benefit}.” {product} {is} for that.',
      ],
      li_headline: ['“I just want to {i_benefit}”', 'Does this sound like you?'],
      tiktok_text: ['“I just want to {i_benefit}.”', 'Say it with me: “I want to {i_benefit}.”'],
      x_text: [
        '“I just want to {i_benefit}.” That is what {product} {is} for.',
        '“I want to {i_benefit}.” Is that you? {action}.',
      ],
      sms_text: [
        '{sender}: "I just want to {i_benefit}." Is that you? {action}. {opt_out}.',
        '{sender}: want to {benefit}? Then this is for you. {opt_out}.',
      ],
      push_title: ['Sounds like you?', 'Is that you?'],
      push_body: ['“I just want to {i_benefit}.” Is that you?', 'If you want to {benefit}, tap here.'],
    },
  },
];
