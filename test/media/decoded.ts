import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';

import { findFfmpeg } from '../../src/media/ffmpeg/probe';

/** The ffmpeg of this machine, and the oldest that is supported: the one that comes from npm. */
export const PROGRAMS = [
  { program: 'the first ffmpeg found', ffmpeg: async () => (await findFfmpeg(process.env)).path },
  { program: 'the ffmpeg of npm', ffmpeg: async () => (await findFfmpeg({ PATH: '' })).path },
];

/** What ffmpeg writes to its standard output and error for these arguments; fails when it complains or fails. */
export async function decode(ffmpeg: string, ...options: string[]): Promise<Buffer> {
  const child = spawn(ffmpeg, ['-v', 'error', '-nostdin', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => child.once('close', done));
  const [output, warnings] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
  await ended;
  if (warnings !== '' || child.exitCode !== 0) throw new Error(`ffmpeg ended with ${child.exitCode}: ${warnings}`);
  return output;
}

/** Decodes each frame once, whatever its time, by a filter: the option that once said so is gone from ffmpeg 9, and its successor not in 4. */
export const EACH_ONCE = { filter: 'settb=1/30,setpts=N', options: ['-r', '30'] };

/** The luma planes of all frames of a video. */
export async function lumaFrames(ffmpeg: string, file: string, pixels: number): Promise<Buffer[]> {
  const raw = ['-vf', EACH_ONCE.filter, ...EACH_ONCE.options, '-f', 'rawvideo', '-pix_fmt', 'gray', '-'];
  const luma = await decode(ffmpeg, '-i', file, '-map', '0:v', ...raw);
  expect(luma.length % pixels).toBe(0);
  return Array.from({ length: luma.length / pixels }, (_, index) =>
    luma.subarray(index * pixels, (index + 1) * pixels),
  );
}

/** The first channel of a file's sound. */
export async function soundOf(ffmpeg: string, file: string): Promise<Int16Array> {
  const bytes = await decode(ffmpeg, '-i', file, '-map', '0:a', '-af', 'pan=mono|c0=c0', '-f', 's16le', '-');
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** What ffmpeg tells of a file: its streams, its tags, and with a filter what that measured. */
export async function told(ffmpeg: string, file: string, ...options: string[]): Promise<string> {
  const child = spawn(ffmpeg, ['-nostdin', '-hide_banner', '-nostats', '-i', file, ...options, '-f', 'null', '-'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return text(child.stderr);
}
