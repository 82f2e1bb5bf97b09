import { join } from 'node:path';
import { timelineOf } from '../../src/domain/film/timeline';
import { encodeClip } from '../../src/media/encode-clip';
import { joinClips } from '../../src/media/film-file/join-clips';
import { encodeSound } from '../../src/media/sound/encode-sound';
import { measured } from './measured';
import { FORMAT, makeScene } from './scene';

/** A tenth of the film at a time. */
const PARTS = 10;

/** The memory that the scenes of a long film took, in megabytes beyond what the process began with. */
export interface LongFilm {
  seconds: number;
  /** The most while each tenth of the scenes was rendered, with all programs that ran, one after another. */
  peakMbByTenth: number[];
  /** What the process held after each tenth, when all of its programs had ended. */
  heldMbByTenth: number[];
  mixedPeakMb: number;
  mergedPeakMb: number;
}

/** Renders, mixes and merges a film of so many scenes of ten seconds in this process, one scene after another as one slot of a worker does. */
export async function measureLongFilm(
  ffmpeg: string,
  directory: string,
  picture: Uint8Array,
  scenes: number,
): Promise<LongFilm> {
  const scene = await makeScene(directory, picture, 9.2);
  const { captions, moves, row, sound, soundFile } = scene;
  const { frames } = row;
  const before = process.memoryUsage.rss();
  const heldMb = () => Math.round((process.memoryUsage.rss() - before) / 2 ** 20);
  const [peakMbByTenth, heldMbByTenth, clips]: [number[], number[], { video: string; frames: number }[]] = [[], [], []];
  for (let part = 0; part < PARTS; part++) {
    const heldBeforeMb = heldMb();
    const { peakMb } = await measured(async () => {
      for (const until = Math.round((scenes * (part + 1)) / PARTS); clips.length < until;) {
        const output = `clip-${clips.length}.mp4`;
        await encodeClip({ ffmpeg, directory, picture, captions, moves, format: FORMAT, frames, output });
        clips.push({ video: output, frames });
      }
    });
    peakMbByTenth.push(heldBeforeMb + peakMb);
    heldMbByTenth.push(heldMb());
  }
  const { rows } = timelineOf(
    clips.map(() => ({ samples: sound.length })),
    FORMAT.fps,
  );
  const heard = rows.map((each) => ({ row: each, narration: soundFile, spoken: [] }));
  const { signal } = new AbortController();
  const mixed = await measured(() => encodeSound({ ffmpeg, directory, clips: heard, output: 'sound.m4a', signal }));
  const film = { ffmpeg, directory, clips, sound: 'sound.m4a', fps: FORMAT.fps, title: 'A film', language: 'en' };
  const merged = await measured(() => joinClips({ ...film, output: join(directory, 'film.mp4') }));
  const seconds = Math.round(clips.length * scene.seconds);
  return { seconds, peakMbByTenth, heldMbByTenth, mixedPeakMb: mixed.peakMb, mergedPeakMb: merged.peakMb };
}
