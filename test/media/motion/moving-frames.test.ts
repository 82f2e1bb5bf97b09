import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import type { Move, View } from '../../../src/domain/film/moves/move';
import { coverFrame } from '../../../src/media/picture/cover-frame';
import { movingFrames } from '../../../src/media/motion/moving-frames';
import { plain } from '../pictures';

const FORMAT = { width: 180, height: 320, fps: 30 };
const PIXELS = FORMAT.width * FORMAT.height;
const BYTES = (PIXELS * 3) / 2;
const WHOLE: View = { share: 1, x: 0.5, y: 0.5 };
const CLOSER: View = { share: 0.9, x: 0.52, y: 0.51 };

function push(frames: number): Move {
  return { kind: 'push in', frames, from: WHOLE, to: CLOSER };
}

/** A picture of many colours and sharp edges, with room for error at none of its borders. */
function coloured(width: number, height: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#d08030"/><rect x="20%" y="10%" width="30%" height="30%" fill="#2040c0"/>
    <circle cx="60%" cy="70%" r="${width / 5}" fill="#40d060"/><rect y="95%" width="100%" height="5%" fill="#ffffff"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function framesOf(changes: { picture: Uint8Array; moves: Move[]; frames: number }): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const frame of movingFrames({ format: FORMAT, ...changes })) all.push(Uint8Array.from(frame));
  return all;
}

function farthest(one: Uint8Array, other: Uint8Array): number {
  expect(one).toHaveLength(other.length);
  return one.reduce((most, sample, at) => Math.max(most, Math.abs(sample - other[at]!)), 0);
}

describe('the frames of a moving picture', () => {
  it('are, where the camera holds still, what a still picture is encoded from', async () => {
    const picture = await coloured(360, 640);
    const hold: Move = { kind: 'hold', frames: 3, from: WHOLE, to: WHOLE };
    const still = await coverFrame(picture, FORMAT);
    const frames = await framesOf({ picture, moves: [hold], frames: 3 });
    expect(frames).toHaveLength(3);
    for (const frame of frames) expect(farthest(frame, still)).toBeLessThanOrEqual(1);
  });

  it('keep an even colour exactly as it is, at every distance and up to the borders', async () => {
    const picture = await plain('#c83c14');
    const still = await coverFrame(picture, FORMAT);
    for (const frame of await framesOf({ picture, moves: [push(20)], frames: 20 })) {
      expect(frame).toHaveLength(BYTES);
      expect(Buffer.compare(frame, still)).toBe(0);
    }
  });

  it('show luma and colour at the same place', async () => {
    const edge = await sharp(await plain('#0000ff', 360, 640))
      .composite([{ input: await plain('#ff8000', 180, 640), left: 180, top: 0 }])
      .png()
      .toBuffer();
    const side: View = { share: 0.9, x: 0.53, y: 0.5 };
    const pan: Move = { kind: 'pan right', frames: 30, from: { ...side, x: 0.47 }, to: side };
    for (const frame of await framesOf({ picture: edge, moves: [pan], frames: 30 })) {
      const luma = crossing(frame.subarray(160 * 180, 161 * 180));
      const u = crossing(frame.subarray(PIXELS + 80 * 90, PIXELS + 81 * 90));
      // The first of two columns has the colour sample.
      expect(Math.abs(2 * u - luma)).toBeLessThan(0.6);
    }
  });

  it('turn a picture as it says that it is to be turned, and cover the format without stretching it', async () => {
    const upright = await coloured(400, 500);
    const turned = await sharp(upright)
      .rotate(90)
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .withMetadata({ orientation: 8 })
      .toBuffer();
    const [frame] = await framesOf({ picture: turned, moves: [push(1)], frames: 1 });
    expect(meanDifference(frame!, await coverFrame(upright, FORMAT))).toBeLessThan(1.5);
  });

  it('are good until the next but one is asked for, as slowly as they may be read', async () => {
    const picture = await coloured(360, 640);
    const moves = [push(40)];
    const expected = await framesOf({ picture, moves, frames: 40 });
    const held: Uint8Array[] = [];
    let [index, spoiled] = [0, 0];
    for await (const frame of movingFrames({ picture, format: FORMAT, moves, frames: 40 })) {
      held.push(frame);
      if (index % 8 === 0) await setTimeout(5);
      // The frames that were handed over before stay as they were until the next but one.
      const oldest = held.length > 2 ? held.shift() : undefined;
      spoiled += oldest && Buffer.compare(oldest, expected[index - 2]!) !== 0 ? 1 : 0;
      index++;
    }
    expect([index, spoiled]).toEqual([40, 0]);
  });

  it('are the same each time', async () => {
    const picture = await coloured(333, 517);
    const [one, other] = [
      await framesOf({ picture, moves: [push(5)], frames: 5 }),
      await framesOf({ picture, moves: [push(5)], frames: 5 }),
    ];
    expect(one).toEqual(other);
  });

  it('are made in the memory of those before them, whose last one stays as it is', async () => {
    const [picture, blue] = [await coloured(360, 640), await plain('#0000ff', 360, 640)];
    const work = { format: FORMAT, moves: [push(5)], frames: 5 };
    const [expected, frames]: [Uint8Array[], Uint8Array[]] = [await framesOf({ picture, ...work }), []];
    for await (const frame of movingFrames({ picture, ...work })) frames.push(frame);
    const [one, other] = [movingFrames({ picture: blue, ...work }), movingFrames({ picture: blue, ...work })];
    const first = async (next: typeof one) => ((await next.next()) as { value: Uint8Array }).value.buffer;
    expect(await first(one)).toBe(frames[0]!.buffer);
    expect(await first(other)).not.toBe(frames[0]!.buffer);
    expect(Buffer.compare(frames[4]!, expected[4]!)).toBe(0);
    await Promise.all([one.return(undefined), other.return(undefined)]);
  });

  it('keep no process alive when nobody wants the rest of them', async () => {
    const picture = await coloured(360, 640);
    for await (const frame of movingFrames({ picture, format: FORMAT, moves: [push(1000)], frames: 1000 })) {
      expect(frame).toHaveLength(BYTES);
      break;
    }
    expect(process.getActiveResourcesInfo()).not.toContain('MessagePort');
  });
});

/** Where a row goes from its one value to its other. */
function crossing(row: Uint8Array): number {
  const half = (row[0]! + row.at(-1)!) / 2;
  const at = row.findIndex((sample) => Math.sign(sample - half) === Math.sign(row.at(-1)! - half));
  const [before, after] = [row[at - 1]!, row[at]!];
  return at - 1 + (half - before) / (after - before);
}

function meanDifference(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, sample, at) => sum + Math.abs(sample - other[at]!), 0) / one.length;
}
