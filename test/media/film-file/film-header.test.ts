import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timelineOf } from '../../../src/domain/film/timeline';
import { encodeClip } from '../../../src/media/encode-clip';
import { joinClips } from '../../../src/media/film-file/join-clips';
import { encodeSound } from '../../../src/media/sound/encode-sound';
import { mp4Header } from '../../support/films/mp4-header';
import { PROGRAMS } from '../decoded';
import { plain } from '../pictures';
import { soundDirectory } from '../sound/sound-files';

const sounds = soundDirectory();
afterAll(sounds.remove);

const TINY = { width: 64, height: 64, fps: 30 };
const TICKS_PER_FRAME = 512;

/** Voices with clips of 23, 26 and 30 frames: lengths that are no whole number of milliseconds, and one that is. */
const VOICES = [23, 26, 30].map((frames) =>
  Int16Array.from({ length: frames * 1600 - 36_000 }, (_, at) => 9000 * Math.sin(at / 25)),
);

describe.each(PROGRAMS)('the header of a film joined by $program', ({ ffmpeg: find }) => {
  let directory: string;
  let ffmpeg: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    ffmpeg = await find();
    const picture = await plain('#777777');
    for (const row of timelineOf(
      VOICES.map(({ length }) => ({ samples: length })),
      30,
    ).rows) {
      const { frames } = row;
      await encodeClip({
        ffmpeg,
        directory,
        picture,
        captions: [],
        format: TINY,
        frames,
        output: `clip-${frames}.mp4`,
      });
    }
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it.each([1, 40])('of %d clips says exactly how long all of it is', async (count) => {
    const voices = Array.from({ length: count }, (_, index) => VOICES[index % VOICES.length]!);
    const timeline = timelineOf(
      voices.map(({ length }) => ({ samples: length })),
      30,
    );
    const clips = timeline.rows.map(({ frames }) => ({ video: `clip-${frames}.mp4`, frames }));
    const { signal } = new AbortController();
    await encodeSound({ clips: sounds.clips(voices), ffmpeg, directory, output: 'sound.m4a', signal });
    const joined = { clips, sound: 'sound.m4a', fps: 30, title: 'Long', language: 'pt-BR', output: 'film.mp4' };
    await joinClips({ ffmpeg, directory, ...joined });

    const { durationMs, tracks } = await mp4Header(join(directory, 'film.mp4'));
    expect(durationMs).toBe(timeline.durationMs);
    const [video, sound] = tracks as [(typeof tracks)[0], (typeof tracks)[0]];
    expect(video).toMatchObject({
      kind: 'video',
      language: 'por',
      ticksPerSecond: 15_360,
      shownMs: timeline.durationMs,
      hasEditList: false,
      colours: [1, 1, 1],
    });
    expect(video.sampleTicks).toEqual(Array<number>(timeline.frames).fill(TICKS_PER_FRAME));
    // Its edit list cuts off the silence that every AAC encoder begins with.
    expect(sound).toMatchObject({ kind: 'sound', language: 'por', shownMs: timeline.durationMs, hasEditList: true });
  });
});
