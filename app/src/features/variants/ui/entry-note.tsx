import { PUSH_PAYLOAD_MAX, pushPayloadBytes } from '@upbeat/brand/push-payload';
import { smsSegments } from '@upbeat/brand/sms-segments';
import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { useFormat } from '~/components/format-context';
import { cx } from '~/components/cx';

interface EntryNoteProps {
  channel: Channel;
  field: FieldKey;
  text: string;
  fields: CopyFields;
}

/** What an entry costs to send: segments of a message, bytes of a notification. Nothing for other fields. */
export function EntryNote({ channel, field, text, fields }: EntryNoteProps) {
  if (channel === 'sms' && field === 'text' && text !== '') return <SmsNote text={text} />;
  if (channel === 'push' && field === 'body') return <PayloadNote fields={fields} />;

  return null;
}

function SmsNote({ text }: { text: string }) {
  const { segments, units, room, perSegment, alphabet, strangers } = smsSegments(text);
  const [stranger] = strangers;
  const left = room - units;

  return (
    <p className={cx('col-span-2 col-start-2 pt-1 text-xs', segments > 1 || stranger ? 'text-warn' : 'text-ink-3')}>
      {segments === 1
        ? `1 segment, billed as one message; ${left} of ${room} left.`
        : `${segments} segments of ${perSegment}, billed as ${segments} messages; ${left} left.`}
      {alphabet === 'ucs2' && stranger && (
        <>
          {' '}
          “{stranger.text}” is outside the SMS alphabet, so that a segment holds {perSegment} instead of{' '}
          {segments === 1 ? 160 : 153}.
        </>
      )}
    </p>
  );
}

function PayloadNote({ fields }: { fields: CopyFields }) {
  const format = useFormat();
  const bytes = pushPayloadBytes(fields);

  return (
    <p
      className={cx(
        'col-span-2 col-start-2 pt-1 text-xs',
        bytes > PUSH_PAYLOAD_MAX ? 'font-semibold text-bad' : 'text-ink-3',
      )}
    >
      Payload: {format.number(bytes)} of {format.number(PUSH_PAYLOAD_MAX)} bytes, before what your sender adds.
    </p>
  );
}
