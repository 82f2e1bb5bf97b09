import { readFile } from 'node:fs/promises';

/** One track of an MP4 file as its header tells of it; durations in ticks of the track, but `shownMs`. */
export interface Mp4Track {
  kind: 'video' | 'sound';
  language: string;
  ticksPerSecond: number;
  shownMs: number;
  /** Each sample's duration in ticks. */
  sampleTicks: number[];
  sampleBytes: number[];
  hasEditList: boolean;
  /** The colour primaries, transfer and matrix of its `colr` box. */
  colours?: [number, number, number];
}

interface Box {
  name: string;
  content: Buffer;
}

/** What the header of an MP4 file says, read without any library; the film's length in milliseconds. */
export async function mp4Header(path: string): Promise<{ durationMs: number; tracks: Mp4Track[] }> {
  const movie = boxesOf(await readFile(path)).find(({ name }) => name === 'moov')!.content;
  const header = inside(movie, 'mvhd')!;
  const toMs = (ticks: number) => (ticks * 1000) / header.readUInt32BE(12);
  return {
    durationMs: toMs(header.readUInt32BE(16)),
    tracks: boxesOf(movie)
      .filter(({ name }) => name === 'trak')
      .map(({ content }) => trackOf(content, toMs)),
  };
}

function trackOf(track: Buffer, toMs: (ticks: number) => number): Mp4Track {
  const mediaHeader = inside(track, 'mdia', 'mdhd')!;
  const samples = (name: string) => inside(track, 'mdia', 'minf', 'stbl', name)!;
  const language = mediaHeader.readUInt16BE(20);
  const colours = samples('stsd').indexOf('colrnclx');
  return {
    kind: inside(track, 'mdia', 'hdlr')!.toString('latin1', 8, 12) === 'vide' ? 'video' : 'sound',
    language: String.fromCharCode(...[10, 5, 0].map((shift) => ((language >> shift) & 31) + 0x60)),
    ticksPerSecond: mediaHeader.readUInt32BE(12),
    shownMs: toMs(inside(track, 'tkhd')!.readUInt32BE(20)),
    sampleTicks: pairs(samples('stts')).flatMap(([count, ticks]) => Array<number>(count).fill(ticks)),
    sampleBytes: sizes(samples('stsz')),
    hasEditList: inside(track, 'edts') !== undefined,
    ...(colours >= 0 && {
      colours: [8, 10, 12].map((at) => samples('stsd').readUInt16BE(colours + at)) as [number, number, number],
    }),
  };
}

function pairs(box: Buffer): [number, number][] {
  return Array.from({ length: box.readUInt32BE(4) }, (_, index) => [
    box.readUInt32BE(8 + 8 * index),
    box.readUInt32BE(12 + 8 * index),
  ]);
}

function sizes(box: Buffer): number[] {
  const same = box.readUInt32BE(4);
  return Array.from({ length: box.readUInt32BE(8) }, (_, index) => same || box.readUInt32BE(12 + 4 * index));
}

function inside(content: Buffer, ...path: string[]): Buffer | undefined {
  return path.reduce<Buffer | undefined>(
    (within, name) => within && boxesOf(within).find((box) => box.name === name)?.content,
    content,
  );
}

function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at)) {
    expect(bytes.readUInt32BE(at)).toBeGreaterThanOrEqual(8);
    boxes.push({
      name: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, at + bytes.readUInt32BE(at)),
    });
  }
  return boxes;
}
