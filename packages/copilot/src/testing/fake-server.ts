import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HumanMessage } from '@langchain/core/messages';
import { z } from 'zod';
import { builtInModel } from '../models/built-in';
import { dataBlock, readDataBlock } from '../prompts/data-block';

const BodySchema = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });
const DataSchema = z.looseObject({
  step: z.string(),
  references: z.array(z.looseObject({ id: z.string() })).optional(),
});
const IdeasSchema = z.object({ ideas: z.array(z.looseObject({ referenceIds: z.array(z.string()) })) });

/** How the server behaves: it answers, refuses with a status, dies in mid-answer, or says something else. */
export type Behaviour = 'answer' | 'die' | number | { content: string };

/** What a model that keeps to the rules answers: written by the patterns from the very data that was sent. */
async function obedient(messages: { role: string; content: string }[]): Promise<string> {
  const data = DataSchema.parse(readDataBlock(messages.map(({ content }) => new HumanMessage(content))));
  if (data.step === 'model-test') return '{"answer":"ready"}';
  const reply = await builtInModel().chat.invoke([new HumanMessage(dataBlock(data))]);
  const answer: unknown = JSON.parse(typeof reply.content === 'string' ? reply.content : '');
  const { success, data: drafted } = IdeasSchema.safeParse(answer);
  if (!success) return JSON.stringify(answer);
  const given = data.references ?? [];

  return JSON.stringify({
    ideas: drafted.ideas.map((idea, at) => ({
      ...idea,
      patternId: '',
      referenceIds: idea.referenceIds.length > 0 ? idea.referenceIds : given.slice(at, at + 1).map(({ id }) => id),
    })),
  });
}

async function bodyOf(request: IncomingMessage): Promise<z.output<typeof BodySchema>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);

  return BodySchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/**
 * An OpenAI-compatible server on loopback, for journeys and for tests that go over the network. `state.next` are the behaviours of the calls to
 * come, `state.otherwise` that of all after them; `state.asked` holds the prompt of each call.
 */
export async function startFakeServer() {
  const state: { next: Behaviour[]; otherwise: Behaviour; asked: string[] } = {
    next: [],
    otherwise: 'answer',
    asked: [],
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { messages } = await bodyOf(request);
    state.asked.push(messages.find(({ role }) => role === 'system')?.content ?? '');
    const behaviour = state.next.shift() ?? state.otherwise;
    if (typeof behaviour === 'number') {
      response.writeHead(behaviour, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}');
      return;
    }
    const content = typeof behaviour === 'object' ? behaviour.content : await obedient(messages);
    const text = JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'fake',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } }],
      usage: { prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100 },
    });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    if (behaviour === 'die') {
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return;
    }
    response.end(text);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake server has no port.');

  return {
    state,
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
