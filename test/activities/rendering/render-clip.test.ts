import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWordTimes } from '../../../src/activities/voice/kept-speech';
import { captionsOf } from '../../../src/domain/captions/captions';
import { resolvedStyle, usualStyle } from '../../../src/domain/captions/style/resolved-style';
import { planMoves } from '../../../src/domain/film/moves/plan-moves';
import { rowAlone, spokenInRow } from '../../../src/domain/film/timeline';
import { captionFonts } from '../../../src/media/captions/caption-font';
import { fontIdentity } from '../../../src/media/captions/fonts-used';
import { logoBox } from '../../../src/media/overlay/logo-box';
import { recipeKey } from '../../../src/store/recipe-key';
import { lumaFrames } from '../../media/decoded';
import { plain } from '../../media/pictures';
import { FORMAT, KEY, useRendering } from './use-rendering';

const work = useRendering();
const { narrationOf, illustrationOf, framesOf, render } = work;

describe('renderClip', () => {
  it('makes a clip of whole frames that lasts as long as the narration, and a little before and after', async () => {
    const narration = await narrationOf(48_000, 'A sea.');
    const { made } = await render({ narration, illustration: await illustrationOf('#204060'), format: FORMAT });
    expect(made.frames).toBeGreaterThanOrEqual(30 + Math.ceil(0.75 * 30));
    expect(await framesOf(made.video)).toBe(made.frames);
  });

  it('moves the camera as it is told, in a clip of another key', async () => {
    const narration = await narrationOf(72_000, 'A sea.');
    const illustration = await illustrationOf('#204060');
    const frames = rowAlone(narration, 30).frames;
    const picture = { width: 1080, height: 1920 };
    const moves = planMoves({ motion: 'gentle', seed: 1, scene: 1, frames, fps: 30, picture, format: FORMAT });
    const still = await render({ narration, illustration, format: FORMAT });
    const moving = await render({ narration, illustration, format: FORMAT, moves });
    expect(await framesOf(moving.made.video)).toBe(frames);
    expect(moving.made.video.key).not.toBe(still.made.video.key);
    const asEver = {
      step: 'renderClip',
      inputs: {
        wordTimes: narration.wordTimes.sha256,
        language: 'und',
        samples: 72_000,
        image: illustration.image.sha256,
      },
      provider: 'ffmpeg',
      model: work.rendering.ffmpeg.version,
      settings: {
        ...FORMAT,
        captions: usualStyle(),
        fonts: fontIdentity([], captionFonts(work.rendering.fontsDirectory)),
      },
      version: '5',
      take: 1,
    };
    expect(still.made.video.key).toBe(recipeKey({ ...asEver, version: '6' }));
    expect(moving.made.video.key).toBe(recipeKey({ ...asEver, inputs: { ...asEver.inputs, moves } }));
  });

  it('is another one than before where an address is parted over its captions no more, and else none', async () => {
    const { store, ffmpeg, fontsDirectory } = work.rendering;
    const illustration = await illustrationOf('#204060');
    const keysOf = async (second: string) => {
      const narration = await narrationOf(24_000, `See ${second}`);
      const { made } = await render({ narration, illustration, format: FORMAT });
      const captions = captionsOf(spokenInRow(rowAlone(narration, 30), await readWordTimes(store, narration)), {
        style: usualStyle(),
        format: FORMAT,
        language: 'und',
      });
      const before = {
        step: 'renderClip',
        inputs: {
          wordTimes: narration.wordTimes.sha256,
          language: 'und',
          samples: 24_000,
          image: illustration.image.sha256,
        },
        provider: 'ffmpeg',
        model: ffmpeg.version,
        settings: {
          ...FORMAT,
          captions: usualStyle(),
          fonts: fontIdentity(captions, captionFonts(fontsDirectory)),
        },
        version: '6',
        take: 1,
      };
      return { key: made.video.key, before: recipeKey(before) };
    };
    const [word, address] = [await keysOf('example.org.'), await keysOf('https://example.org/a/very/long/path?x=1.')];
    expect(word.key).toBe(word.before);
    expect(address.key).not.toBe(address.before);
  });

  it('lays a logo over the picture, also a moving one, and under nothing else; another look of it is another clip', async () => {
    const [narration, illustration] = [await narrationOf(24_000, 'A sea.'), await illustrationOf('#204060')];
    const { frames } = rowAlone(narration, 30);
    const picture = { width: 90, height: 160 };
    const moves = planMoves({ motion: 'lively', seed: 1, scene: 1, frames, fps: 30, picture, format: FORMAT });
    const image = await work.rendering.store.putBytes(KEY, 'image/png', await plain('#ffffff', 40, 40));
    const logo = { image, place: 'top-right' as const, opacity: 1 };
    for (const moved of [{}, { moves }]) {
      const shown = { narration, illustration, format: FORMAT, ...moved };
      const { made } = await render({ ...shown, logo });
      expect((await render({ ...shown, logo: { ...logo, opacity: 0.5 } })).made.video.key).not.toBe(made.video.key);
      const path = join(work.directory, 'logo.mp4');
      await writeFile(path, await work.rendering.store.readBytes(made.video));
      const box = logoBox({ width: 40, height: 40 }, logo, FORMAT);
      const all = await lumaFrames(work.rendering.ffmpeg.path, path, FORMAT.width * FORMAT.height);
      expect(all).toHaveLength(frames);
      for (const luma of all) {
        const at = (x: number, y: number) => luma[y * FORMAT.width + x]!;
        expect(at(box.left + box.width / 2, box.top + box.height / 2)).toBeGreaterThan(220);
        expect(at(FORMAT.width - box.left - box.width / 2, box.top + box.height / 2)).toBeLessThan(90);
      }
    }
  });

  it('keeps the frames that its borders leave it, in a clip of another key, whose captions end before the next one', async () => {
    const narration = await narrationOf(48_000, 'A sea.');
    const illustration = await illustrationOf('#204060');
    const { frames } = rowAlone(narration, 30);
    const kept = { first: 7, frames: frames - 15 };
    const whole = await render({ narration, illustration, format: FORMAT });
    const cut = await render({ narration, illustration, format: FORMAT, kept });
    expect(cut.made.frames).toBe(frames - 15);
    expect(await framesOf(cut.made.video)).toBe(frames - 15);
    expect(cut.made.video.key).not.toBe(whole.made.video.key);
    const moves = planMoves({
      ...{ motion: 'gentle', seed: 1, scene: 1, frames: frames + 15, fps: 30, format: FORMAT },
      picture: { width: 90, height: 160 },
    });
    const moving = await render({ narration, illustration, format: FORMAT, kept, moves });
    expect(await framesOf(moving.made.video)).toBe(frames - 15);
    // The last word is spoken until 900 ms after the start of the scene, and is gone 180 ms later: in frame 33.
    const lumas = await lumaFrames(
      work.rendering.ffmpeg.path,
      join(work.directory, 'decoded.mp4'),
      FORMAT.width * FORMAT.height,
    );
    const isCaptioned = lumas.map((luma) => luma.some((pixel) => pixel > 200));
    expect(isCaptioned.lastIndexOf(true)).toBe(32 - 7);
  });

  it('is another clip in another style, and in another language, and without captions whatever the words are', async () => {
    const [narration, other] = [await narrationOf(24_000, 'A sea.'), await narrationOf(24_000, 'No boat.')];
    const common = { narration, illustration: await illustrationOf('#204060'), format: FORMAT };
    const none = { preset: 'none' } as const;
    const keys = [];
    for (const choices of [
      {},
      { language: 'de' },
      { captions: resolvedStyle({ preset: 'karaoke' }) },
      { captions: none },
    ]) {
      keys.push((await render({ ...common, ...choices })).made.video.key);
    }
    expect(new Set(keys).size).toBe(4);
    // Captions that are in the usual style are those of an order that says nothing of them.
    expect((await render({ ...common, captions: usualStyle() })).made.video.key).toBe(keys[0]);
    expect((await render({ ...common, narration: other, captions: none })).made.video.key).toBe(keys[3]);
    expect((await render({ ...common, narration: other })).made.video.key).not.toBe(keys[0]);
  });
});
