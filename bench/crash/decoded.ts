import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';

/** What a film shows and sounds like: a hash of all decoded frames with their times, and one of all decoded samples. */
export interface Decoded {
  frames: string;
  sound: string;
}

export async function decodedOf(film: string): Promise<Decoded> {
  const { path } = await findFfmpeg(process.env);
  return { frames: await hashOf(path, film, '0:v'), sound: await hashOf(path, film, '0:a') };
}

async function hashOf(ffmpeg: string, film: string, stream: string): Promise<string> {
  const options = ['-v', 'error', '-nostdin', '-i', film, '-map', stream, '-f', 'framemd5', '-'];
  const child = spawn(ffmpeg, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  // The line of each frame begins with the number of its stream; the others are about the file.
  const frames = output.split('\n').filter((line) => /^\d/.test(line));
  if (complaint || child.exitCode !== 0 || frames.length === 0) {
    throw new Error(`ffmpeg cannot decode ${film} (${child.exitCode}): ${complaint || 'it has no frames'}`);
  }
  return createHash('sha256').update(frames.join('\n')).digest('hex');
}
