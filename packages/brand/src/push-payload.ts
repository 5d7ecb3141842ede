import type { CopyFields } from '@upbeat/core/channels';
import { dateInWords } from './dates';
import { finding } from './findings';
import type { Finding } from './findings';

/** Most bytes of one notification that Apple and Google deliver. */
export const PUSH_PAYLOAD_MAX = 4096;
const PUSH_PAYLOAD_SOURCE = {
  name: 'Apple Push Notification service and Firebase Cloud Messaging, payload of 4 KB',
  checkedAt: '2026-11-24',
} as const;

/** Bytes of a text in UTF-8, as payloads and uploads are measured. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

/** Bytes of the notification as it is sent to a device: title, body and where it leads. What a sender adds comes on top. */
export function pushPayloadBytes(fields: CopyFields): number {
  const [title = '', body = '', url = ''] = ['title', 'body', 'final_url'].map((field) => fields[field]?.[0] ?? '');

  return utf8Bytes(JSON.stringify({ aps: { alert: { title, body } }, url }));
}

/** A notification whose words alone are more than a device is sent. */
export function checkPushPayload(fields: CopyFields): Finding[] {
  const bytes = pushPayloadBytes(fields);
  if (bytes <= PUSH_PAYLOAD_MAX) return [];
  const { name, checkedAt } = PUSH_PAYLOAD_SOURCE;

  return [
    finding({
      rule: 'limit.payload',
      severity: 'block',
      title: `The notification is ${bytes} of ${PUSH_PAYLOAD_MAX} bytes`,
      detail: `Apple and Google refuse to deliver it. Source: ${name}, checked ${dateInWords(checkedAt)}.`,
      source: name,
      checkedAt,
      span: null,
    }),
  ];
}
