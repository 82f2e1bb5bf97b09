import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { captionsOf } from '../../src/domain/captions/captions';
import { PRESETS } from '../../src/domain/captions/style/presets';
import { encodeFrames } from '../../src/media/encode-frames';
import { coverFrame } from '../../src/media/picture/cover-frame';
import { shownAs } from '../domain/captions/showing';
import { PROGRAMS } from './decoded';
import { plain } from './pictures';
import { SMALL, useClips } from './use-clips';

/** Words that begin on a frame, just before and just after one, and all through the time between two. */
const words = (length: number) =>
  Array.from({ length }, (_, index) => ({
    text: ['Many', 'words', 'in', 'a', 'row.'][index % 5]!,
    startMs: 100 + 107 * index,
    endMs: 180 + 107 * index,
  }));
const FRAMES = 150;

describe.each(PROGRAMS)('a clip of a picture that stands still, rendered by $program', ({ ffmpeg: find }) => {
  const clips = useClips(find);

  /** The same clip where the captions, as the last one wrote them, are drawn in each of its frames. */
  async function drawnInEach(picture: Buffer, fps: number, before: number): Promise<Buffer> {
    const format = { ...SMALL, fps };
    const frame = await coverFrame(picture, format);
    const { ffmpeg, directory } = clips;
    const output = join(directory, 'each.mp4');
    const at = (first: number) => `setpts=(N+${first})/(${fps}*TB)`;
    const filters = [at(before), 'ass=captions.ass:fontsdir=fonts', at(0)];
    const source = (async function* () {
      for (let at = 0; at < FRAMES; at++) yield frame;
    })();
    await encodeFrames({ ffmpeg, directory, source, filters, format, frames: FRAMES, stands: true, output });
    return readFile(output);
  }

  it.each(PRESETS.flatMap((preset) => [24, 25, 30].map((fps) => ({ preset, fps, before: fps % 4 === 0 ? 0 : 7 }))))(
    'is the same as if captions ($preset) were drawn in each frame, at $fps fps',
    async ({ preset, fps, before }) => {
      const showing = shownAs({ preset }, { ...SMALL, fps });
      const { style, format } = showing;
      const picture = await plain('#335577');
      const captions = captionsOf(words(40), showing);
      const file = await clips.render({ picture, captions, style, format, before, frames: FRAMES });
      expect((await readFile(file)).equals(await drawnInEach(picture, fps, before))).toBe(true);
    },
  );

  it('is the same, too, where captions change more often than can be told', async () => {
    const showing = shownAs({ preset: 'word' }, SMALL);
    const picture = await plain('#335577');
    const captions = captionsOf(words(3000), showing);
    const file = await clips.render({ picture, captions, style: showing.style, frames: FRAMES });
    expect((await readFile(file)).equals(await drawnInEach(picture, 30, 0))).toBe(true);
  });
});
