import { createHash } from 'node:crypto';
import type { BaseMessage } from '@langchain/core/messages';

const BLOCK = /<upbeat-data-([0-9a-f]{16})>\n([^]*?)\n<\/upbeat-data-\1>/;

/**
 * Untrusted material as one fenced block of JSON. "<" is escaped, so nothing inside can close the fence, and the fence
 * carries a digest of its content, so nothing inside can open a second one that would be read.
 */
export function dataBlock(data: unknown): string {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  const mark = createHash('sha256').update(json).digest('hex').slice(0, 16);

  return `<upbeat-data-${mark}>\n${json}\n</upbeat-data-${mark}>`;
}

/** The data of the newest message that holds a block; undefined when none does. */
export function readDataBlock(messages: readonly BaseMessage[]): unknown {
  for (const message of [...messages].reverse()) {
    const match = typeof message.content === 'string' ? BLOCK.exec(message.content) : null;
    if (match?.[2]) return JSON.parse(match[2]);
  }

  return undefined;
}
