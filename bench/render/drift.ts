import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { encodeClip } from '../../src/media/encode-clip';
import { joinClips } from '../../src/media/film-file/join-clips';
import { encodeSound } from '../../src/media/sound/encode-sound';
import { soundDirectory } from '../../test/media/sound/sound-files';
import { lumaOf } from './luma';

const FORMAT = { width: 64, height: 64, fps: 30 };
const PIXELS = FORMAT.width * FORMAT.height;
const SAMPLES_PER_FRAME = 1600;

/** Where the click of a scene is in its voice. */
const CLICK_AT = 4000;

/** Picture against sound in a film of many scenes. */
export interface Drift {
  scenes: number;
  /** By how many frames the flash that a scene begins with is off, at most. */
  frames: number;
  /** By how many milliseconds its click is off from its flash, at most. */
  ms: number;
}

/** Merges a film of so many scenes, each of which begins with a flash and has a click, and looks where they are in the film. */
export async function measureDrift(ffmpeg: string, directory: string, scenes: number): Promise<Drift> {
  const sounds = soundDirectory();
  try {
    const voices = [0, 1, 2].map((index) => {
      const voice = new Int16Array(8000 + 1733 * index);
      return voice.fill(30_000, CLICK_AT, CLICK_AT + 2);
    });
    const heard = sounds.clips(Array.from({ length: scenes }, (_, index) => voices[index % 3]!));
    const clips: { video: string; frames: number }[] = [];
    const rendered = new Set<string>();
    for (const [index, { row }] of heard.entries()) {
      const colour = index % 2 === 0 ? 'black' : 'white';
      const video = `drift-${colour}-${row.frames}.mp4`;
      const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: colour } })
        .png()
        .toBuffer();
      const clip = { ffmpeg, directory, picture, captions: [], format: FORMAT, frames: row.frames, output: video };
      if (!rendered.has(video)) await encodeClip(clip);
      rendered.add(video);
      clips.push({ video, frames: row.frames });
    }
    const { signal } = new AbortController();
    await encodeSound({ clips: heard, ffmpeg, directory, output: 'drift.m4a', signal });
    const film = join(directory, 'drift.mp4');
    await joinClips({
      ffmpeg,
      directory,
      clips,
      sound: 'drift.m4a',
      fps: 30,
      title: 'Drift',
      language: 'en',
      output: film,
    });

    const bright = (await lumaOf(ffmpeg, film, PIXELS)).map((frame) => frame[PIXELS / 2]! > 128);
    const flashes = bright.flatMap((now, index) => (index === 0 || now !== bright[index - 1] ? [index] : []));
    const sound = await soundOf(ffmpeg, film);
    if (flashes.length !== scenes) throw new Error(`Of ${scenes} flashes ${flashes.length} are in the film.`);
    const off = heard.map(({ row }, index) => {
      const begin = flashes[index]! * SAMPLES_PER_FRAME;
      const click = loudestIn(sound.subarray(begin, begin + row.frames * SAMPLES_PER_FRAME));
      return { frames: flashes[index]! - row.startFrame, ms: (click - row.voiceStartSample - CLICK_AT) / 48 };
    });
    const most = (numbers: number[]) => Math.max(...numbers.map(Math.abs));
    return { scenes, frames: most(off.map(({ frames }) => frames)), ms: most(off.map(({ ms }) => ms)) };
  } finally {
    sounds.remove();
    await rm(join(directory, 'drift.mp4'), { force: true });
  }
}

/** The first channel of a file's sound. */
async function soundOf(ffmpeg: string, file: string): Promise<Int16Array> {
  const options = ['-v', 'error', '-nostdin', '-i', file, '-map', '0:a', '-af', 'pan=mono|c0=c0', '-f', 's16le', '-'];
  const child = spawn(ffmpeg, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const bytes = await buffer(child.stdout);
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** The sample of the greatest amplitude. */
function loudestIn(sound: Int16Array): number {
  return sound.reduce((best, sample, at) => (sample ** 2 > sound[best]! ** 2 ? at : best), 0);
}
