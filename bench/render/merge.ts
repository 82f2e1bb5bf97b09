import { timelineOf } from '../../src/domain/film/timeline';
import { encodeClip } from '../../src/media/encode-clip';
import { joinClips } from '../../src/media/film-file/join-clips';
import { encodeSound } from '../../src/media/sound/encode-sound';
import { FORMAT, type Scene } from './scene';

const FILM_SECONDS = 150;
const ROUNDS = 3;

/** How long it takes to merge a film of 150 s whose clips are rendered and whose sound is mixed, in milliseconds; the best of three. */
export async function measureMerge(ffmpeg: string, scene: Scene): Promise<number> {
  const { directory, picture, captions, moves, sound, soundFile, row } = scene;
  const { frames } = row;
  const run = { ffmpeg, directory, format: FORMAT };
  await encodeClip({ ...run, picture, captions, moves, frames, output: 'clip.mp4' });
  const count = Math.ceil(FILM_SECONDS / scene.seconds);
  const { rows } = timelineOf(
    Array.from({ length: count }, () => ({ samples: sound.length })),
    FORMAT.fps,
  );
  const { signal } = new AbortController();
  const heard = rows.map((each) => ({ row: each, narration: soundFile, spoken: [] }));
  await encodeSound({ ffmpeg, directory, clips: heard, output: 'sound.m4a', signal });
  const clips = rows.map(() => ({ video: 'clip.mp4', frames }));
  const film = { ffmpeg, directory, clips, sound: 'sound.m4a', fps: FORMAT.fps, title: 'A film', language: 'en' };
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    await joinClips({ ...film, output: 'film.mp4' });
    took.push(performance.now() - begin);
  }
  return Math.round(Math.min(...took));
}
