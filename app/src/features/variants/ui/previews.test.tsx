import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ChannelPreview } from './channel-preview';
import { EntryNote } from './entry-note';
import { FieldCounter } from './field-counter';

afterEach(cleanup);

const show = (channel: Channel, fields: CopyFields) =>
  render(<ChannelPreview channel={channel} fields={fields} brandName="Harbour" />);
const text = () => document.body.textContent ?? '';

test('Performance Max: search, display and inbox compose the same assets, short ones in the small places', () => {
  show('google_pmax', {
    headline: ['Card Fees in Plain Numbers', 'Fees Up Front', 'No Surprise on a Statement'],
    long_headline: ['See every fee before you pay, at home and abroad'],
    description: ['Harbour shows the fee on screen before you confirm a payment, always.', 'Read the price list.'],
    business_name: ['Harbour Bank'],
    final_url: ['https://www.harbour.example/fees'],
  });
  expect(text()).toContain('Card Fees in Plain Numbers | Fees Up Front');
  expect(text()).not.toContain('No Surprise on a Statement');
  fireEvent.click(screen.getByRole('radio', { name: 'Desktop' }));
  expect(text()).toContain('Fees Up Front | No Surprise on a Statement');

  fireEvent.click(screen.getByRole('radio', { name: 'Display' }));
  expect(text()).toContain('See every fee before you pay, at home and abroad');
  fireEvent.click(screen.getByRole('radio', { name: 'Phone' }));
  expect(text()).toContain('Fees Up Front');
  expect(text()).toContain('Read the price list.');
  expect(text()).not.toContain('See every fee before you pay');

  fireEvent.click(screen.getByRole('radio', { name: 'Inbox' }));
  expect(screen.queryByRole('radio', { name: 'Phone' })).toBeNull();
  expect(text()).toContain('Harbour Bank');
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(text()).toContain('turn 2 of 3');
});

test('LinkedIn folds the intro after 150 characters, opens it, and cuts the headline at 70', () => {
  show('linkedin_image', {
    intro: [`${'a'.repeat(150)}beyond`],
    headline: [`${'b'.repeat(70)}cut`],
    description: ['Aside'],
  });
  expect(text()).not.toContain('beyond');
  expect(text()).toContain(`${'b'.repeat(70)}…`);
  expect(text()).toContain('On the audience network, under the headline: “Aside”');
  fireEvent.click(screen.getByRole('button', { name: 'see more' }));
  expect(text()).toContain('beyond');
});

test('a TikTok film carries caption and name; without a name it is the brand’s', () => {
  show('tiktok_feed', { text: ['No more small print.'], display_name: [''], final_url: ['https://harbour.example'] });
  expect(text()).toContain('No more small print.');
  expect(text()).toContain('Harbour');
  expect(text()).toContain('the button leads to harbour.example');
});

test('a post shows its address without scheme, cut, and never as a link', () => {
  show('x_post', { text: ['See it https://harbour.example/a/very/long/path/indeed first'] });
  expect(text()).toContain('See it harbour.example/a/very/lon… first');
  expect(document.querySelector('a')).toBeNull();
});

test('a message is one bubble with a seam where a segment ends', () => {
  show('sms', { text: ['a'.repeat(200)], sender: ['Harbour'] });
  expect(screen.getByText('segment 2')).toBeTruthy();
  expect(text()).toContain('2 segments, today');
  cleanup();
  show('sms', { text: ['Harbour: hello'], sender: [] });
  expect(screen.queryByText('segment 2')).toBeNull();
});

test('a notification shows 25 characters of its title until it is pulled open', () => {
  show('push', { title: ['A title that is longer than the lock screen'], body: ['Short.'] });
  expect(text()).toContain('A title that is longer th…');
  fireEvent.click(screen.getByRole('radio', { name: 'Expanded' }));
  expect(text()).toContain('A title that is longer than the lock screen');
});

test('the note of a message names what it costs and the character that makes it dear', () => {
  const note = (said: string) =>
    render(<EntryNote channel="sms" field="text" text={said} fields={{}} />).container.textContent;
  expect(note('Harbour: hello')).toBe('1 segment, billed as one message; 146 of 160 left.');
  expect(note('a'.repeat(170))).toBe('2 segments of 153, billed as 2 messages; 136 left.');
  expect(note('It’s')).toBe(
    '1 segment, billed as one message; 66 of 70 left. “’” is outside the SMS alphabet, so that a segment holds 70 instead of 160.',
  );
  expect(note('')).toBe('');
});

test('the note of a notification counts its bytes', () => {
  const { container } = render(
    <EntryNote channel="push" field="body" text="x" fields={{ body: ['x'.repeat(5000)] }} />,
  );
  expect(container.textContent).toBe('Payload: 5,049 of 4,096 bytes, before what your sender adds.');
});

test('counters read each channel’s own measure; that of a post comes when its library is there', async () => {
  render(<FieldCounter channel="x_post" field="text" text="See https://example.com/a/long/path/to/a/page" />);
  expect(await screen.findByText('27 of 280 characters as X weighs them')).toBeTruthy();
  render(<FieldCounter channel="sms" field="text" text="50 €" />);
  expect(screen.getByText('5 of 160 units')).toBeTruthy();
  render(<FieldCounter channel="linkedin_image" field="intro" text={'a'.repeat(200)} />);
  expect(screen.getByText('200 of 600 characters')).toBeTruthy();
});
