import { expect, test } from 'vitest';
import { chunksOf, inPieces } from './in-pieces';

async function* chunks(...lengths: number[]): AsyncGenerator<Uint8Array> {
  let next = 0;
  for (const length of lengths) yield Uint8Array.from({ length }, () => next++ % 256);
}

async function read(source: AsyncIterable<Uint8Array>): Promise<number[][]> {
  const all: number[][] = [];
  for await (const piece of source) all.push([...piece]);
  return all;
}

test('whatever the chunks are, the pieces are even and hold the same bytes in order', async () => {
  const pieces = await read(inPieces(chunks(3, 0, 9, 1), 4));
  expect(pieces.map((piece) => piece.length)).toEqual([4, 4, 4, 1]);
  expect(pieces.flat()).toEqual(Array.from({ length: 13 }, (_, index) => index));
});

test('an empty stream has no pieces, a full last piece is not followed by an empty one', async () => {
  expect(await read(inPieces(chunks(), 4))).toEqual([]);
  expect((await read(inPieces(chunks(8), 4))).length).toBe(2);
});

test('a web stream is read chunk by chunk', async () => {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Uint8Array.of(1, 2));
      controller.enqueue(Uint8Array.of(3));
      controller.close();
    },
  });
  expect(await read(chunksOf(stream))).toEqual([[1, 2], [3]]);
});
