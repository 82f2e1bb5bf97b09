import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledFailure } from '@temporalio/activity';
import { createMergeClips } from '../../src/activities/merge-clips';
import { createMixSound } from '../../src/activities/mix-sound';
import { createRenderBorder } from '../../src/activities/render-border';
import { createRenderClip } from '../../src/activities/render-clip';
import type { Rendering } from '../../src/activities/rendering';
import { readWordTimes } from '../../src/activities/voice/kept-speech';
import type { Activities } from '../../src/contract/activities';
import type { RenderBorderInput } from '../../src/contract/inputs/clip-inputs';
import { FAILURES } from '../../src/contract/failures';
import { captionsOf } from '../../src/domain/captions/captions';
import { resolvedStyle, usualStyle } from '../../src/domain/captions/style/resolved-style';
import type { Illustration } from '../../src/domain/film/illustration';
import type { Narration } from '../../src/domain/film/narration';
import type { Move } from '../../src/domain/film/moves/move';
import { planMoves } from '../../src/domain/film/moves/plan-moves';
import { clipAlone, spokenInClip } from '../../src/domain/film/timeline';
import { captionFonts } from '../../src/media/captions/caption-font';
import { fontIdentity } from '../../src/media/captions/fonts-used';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';
import { logoBox } from '../../src/media/overlay/logo-box';
import { encodeWav } from '../../src/media/sound/wav';
import { recipeKey } from '../../src/store/recipe-key';
import { createMemoryStore } from '../support/store/memory-store';
import { decode, lumaFrames } from '../media/decoded';
import { plain } from '../media/pictures';
import { activityEnvironment } from '../support/temporal/activity-environment';

const FORMAT = { width: 180, height: 320, fps: 30 };
const KEY = 'k'.repeat(64);

let directory: string;
let rendering: Rendering;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-rendering-'));
  const workRoot = join(directory, 'work');
  const fontsDirectory = join(directory, 'fonts');
  rendering = { store: createMemoryStore(), ffmpeg: await findFfmpeg(process.env), fontsDirectory, workRoot };
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A narration of so many samples of a tone, with two words. */
async function narrationOf(samples: number, text: string): Promise<Narration> {
  const tone = Int16Array.from({ length: samples }, (_, at) => 8000 * Math.sin(at / 20));
  const [first = '', second = ''] = text.split(' ');
  const wordTimes = [
    { text: first, startMs: 0, endMs: 300 },
    { text: second, startMs: 300, endMs: 600 },
  ];
  return {
    audio: await rendering.store.putBytes(KEY, 'audio/wav', encodeWav(tone)),
    wordTimes: await rendering.store.putBytes(KEY, 'application/json', Buffer.from(JSON.stringify(wordTimes))),
    samples,
  };
}

async function illustrationOf(colour: string): Promise<Illustration> {
  return { image: await rendering.store.putBytes(KEY, 'image/png', await plain(colour)), width: 90, height: 160 };
}

const render: Activities['renderClip'] = (input) => activityEnvironment().run(createRenderClip(rendering), input);
const renderBorder: Activities['renderBorder'] = (input) =>
  activityEnvironment().run(createRenderBorder(rendering), input);
const mix: Activities['mixSound'] = (input) => activityEnvironment().run(createMixSound(rendering), input);
const merge: Activities['mergeClips'] = (input) => activityEnvironment().run(createMergeClips(rendering), input);

async function framesOf(artifact: { sha256: string; key: string; mediaType: string; bytes: number }): Promise<number> {
  const path = join(directory, 'decoded.mp4');
  await writeFile(path, await rendering.store.readBytes(artifact));
  const hashes = await decode(rendering.ffmpeg.path, '-i', path, '-map', '0:v', '-f', 'framemd5', '-');
  return hashes
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('0,')).length;
}

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
    const frames = clipAlone(narration, 30).frames;
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
      model: rendering.ffmpeg.version,
      settings: {
        ...FORMAT,
        captions: usualStyle(),
        fonts: fontIdentity([], captionFonts(rendering.fontsDirectory)),
      },
      version: '5',
      take: 1,
    };
    expect(still.made.video.key).toBe(recipeKey(asEver));
    expect(moving.made.video.key).toBe(recipeKey({ ...asEver, inputs: { ...asEver.inputs, moves } }));
  });

  it('is another one than before where an address is parted over its captions no more, and else none', async () => {
    const illustration = await illustrationOf('#204060');
    const keyOf = async (second: string) => {
      const narration = await narrationOf(24_000, `See ${second}`);
      const { made } = await render({ narration, illustration, format: FORMAT });
      const captions = captionsOf(
        spokenInClip(clipAlone(narration, 30), await readWordTimes(rendering.store, narration)),
        { style: usualStyle(), format: FORMAT, language: 'und' },
      );
      const before = {
        step: 'renderClip',
        inputs: {
          wordTimes: narration.wordTimes.sha256,
          language: 'und',
          samples: 24_000,
          image: illustration.image.sha256,
        },
        provider: 'ffmpeg',
        model: rendering.ffmpeg.version,
        settings: {
          ...FORMAT,
          captions: usualStyle(),
          fonts: fontIdentity(captions, captionFonts(rendering.fontsDirectory)),
        },
        version: '5',
        take: 1,
      };
      return { key: made.video.key, before: recipeKey(before) };
    };
    const [word, address] = [await keyOf('example.org.'), await keyOf('https://example.org/a/very/long/path?x=1.')];
    expect(word.key).toBe(word.before);
    expect(address.key).not.toBe(address.before);
  });

  it('lays a logo over the picture, also a moving one, and under nothing else; another look of it is another clip', async () => {
    const [narration, illustration] = [await narrationOf(24_000, 'A sea.'), await illustrationOf('#204060')];
    const { frames } = clipAlone(narration, 30);
    const picture = { width: 90, height: 160 };
    const moves = planMoves({ motion: 'lively', seed: 1, scene: 1, frames, fps: 30, picture, format: FORMAT });
    const image = await rendering.store.putBytes(KEY, 'image/png', await plain('#ffffff', 40, 40));
    const logo = { image, place: 'top-right' as const, opacity: 1 };
    for (const moved of [{}, { moves }]) {
      const shown = { narration, illustration, format: FORMAT, ...moved };
      const { made } = await render({ ...shown, logo });
      expect((await render({ ...shown, logo: { ...logo, opacity: 0.5 } })).made.video.key).not.toBe(made.video.key);
      const path = join(directory, 'logo.mp4');
      await writeFile(path, await rendering.store.readBytes(made.video));
      const box = logoBox({ width: 40, height: 40 }, logo, FORMAT);
      const all = await lumaFrames(rendering.ffmpeg.path, path, FORMAT.width * FORMAT.height);
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
    const { frames } = clipAlone(narration, 30);
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
    const lumas = await lumaFrames(rendering.ffmpeg.path, join(directory, 'decoded.mp4'), FORMAT.width * FORMAT.height);
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

  it('ends with what to do where the font that was chosen is not there, and is not tried again', async () => {
    const input = {
      narration: await narrationOf(24_000, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: FORMAT,
      captions: resolvedStyle({ font: 'anton' }),
    };
    await expect(render(input)).rejects.toMatchObject({
      type: FAILURES.change,
      nonRetryable: true,
      message: 'The captions are to be in Anton, which is not there yet: "storyreel fonts add anton" adds it.',
    });
  });

  it('makes the same clip once: the second time it comes from the store', async () => {
    const input = {
      narration: await narrationOf(24_000, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: FORMAT,
    };
    const first = await render(input);
    const second = await render(input);
    expect(second).toMatchObject({ made: first.made, times: { reused: true } });
  });

  it('ends the step with what to do when a picture is no longer in the store', async () => {
    const illustration = await illustrationOf('#204060');
    illustration.image.sha256 = '0'.repeat(64);
    const rendered = render({ narration: await narrationOf(24_000, 'A sea.'), illustration, format: FORMAT });
    await expect(rendered).rejects.toMatchObject({ type: FAILURES.artifactLost, nonRetryable: true });
  });

  it('is given up when twenty workers died of it, and ffmpeg is not run once more', async () => {
    const environment = activityEnvironment({ attempt: 21, heartbeatDetails: { failed: 0, waited: 0 } });
    const input = {
      narration: await narrationOf(24_000, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: FORMAT,
    };
    const unusable = { ...rendering, ffmpeg: { ...rendering.ffmpeg, path: join(directory, 'no-ffmpeg') } };
    await expect(environment.run(createRenderClip(unusable), input)).rejects.toMatchObject({
      nonRetryable: true,
      message: expect.stringMatching(/^The worker died or was stopped 20 times/),
    });
  });

  it('stops when it is cancelled, and leaves no file behind', async () => {
    const environment = activityEnvironment();
    const input = {
      narration: await narrationOf(48_000 * 60, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: { width: 1080, height: 1920, fps: 30 },
    };
    environment.on('heartbeat', () => environment.cancel());
    await expect(environment.run(createRenderClip(rendering), input)).rejects.toThrow(CancelledFailure);
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });
});

describe('renderBorder', () => {
  const sides = async () => ({
    before: { illustration: await illustrationOf('#204060') },
    after: { illustration: await illustrationOf('#604020') },
  });

  it('makes a border of whole frames, once: the second time it comes from the store', async () => {
    const input = { border: 'fade' as const, ...(await sides()), format: FORMAT };
    const first = await renderBorder(input);
    expect(first.made.frames).toBe(15);
    expect(await framesOf(first.made.video)).toBe(15);
    expect(await renderBorder(input)).toMatchObject({ made: first.made, times: { reused: true } });
  });

  it('has the logo as its clips have it, while what is under it changes', async () => {
    const [before, after] = [await illustrationOf('#101010'), await illustrationOf('#b0b0b0')];
    const image = await rendering.store.putBytes(KEY, 'image/png', await plain('#ffffff', 40, 40));
    const logo = { image, place: 'top-right' as const, opacity: 1 };
    const sidesOf = { before: { illustration: before }, after: { illustration: after } };
    const { made } = await renderBorder({ border: 'dip', ...sidesOf, format: FORMAT, logo });
    const path = join(directory, 'border.mp4');
    await writeFile(path, await rendering.store.readBytes(made.video));
    const box = logoBox({ width: 40, height: 40 }, logo, FORMAT);
    const all = await lumaFrames(rendering.ffmpeg.path, path, FORMAT.width * FORMAT.height);
    const at = (luma: Buffer, x: number) =>
      luma[(box.top + Math.floor(box.height / 2)) * FORMAT.width + Math.floor(x)]!;
    const middle = box.left + box.width / 2;
    expect(all.map((luma) => at(luma, middle) > 240)).toEqual(all.map(() => true));
    const beside = all.map((luma) => at(luma, FORMAT.width - middle));
    expect([beside[7]! < 10, beside.at(-1)! > 120]).toEqual([true, true]);
  });

  it('is of both pictures, both moves, its kind, the logo, the format and the encoder, and of nothing else', async () => {
    const { before, after } = await sides();
    const moves: Move[] = [
      { kind: 'hold', frames: 45, from: { share: 1, x: 0.5, y: 0.5 }, to: { share: 1, x: 0.5, y: 0.5 } },
    ];
    const input = { border: 'fade' as const, before: { ...before, moves }, after, format: FORMAT };
    const keyOf = async (changed: Partial<RenderBorderInput>) =>
      (await renderBorder({ ...input, ...changed })).made.video.key;
    const recipe = {
      step: 'renderBorder',
      inputs: {
        before: { image: before.illustration.image.sha256, moves },
        after: { image: after.illustration.image.sha256 },
      },
      provider: 'ffmpeg',
      model: rendering.ffmpeg.version,
      settings: { ...FORMAT, border: 'fade' },
      version: '3',
      take: 1,
    };
    expect(await keyOf({})).toBe(recipeKey(recipe));
    const longer = [{ ...moves[0]!, frames: 46 }];
    const logo = { image: after.illustration.image, place: 'top-left' as const, opacity: 0.5 };
    const captions = usualStyle();
    // Where the logo is clear of captions in any case, it is nothing to a border how they look.
    const wordByWord = { ...captions, preset: 'word' as const };
    expect(await keyOf({ logo: { ...logo, captions } })).toBe(await keyOf({ logo: { ...logo, captions: wordByWord } }));
    const others = [
      { border: 'dip' as const },
      { draft: true as const },
      { logo },
      { logo: { ...logo, place: 'top-right' as const } },
      { before: after },
      { after: before },
      { before: { ...before, moves: longer } },
    ];
    const keys = new Set([await keyOf({})]);
    for (const other of others) keys.add(await keyOf(other));
    expect(keys.size).toBe(1 + others.length);
  });

  it('ends the step with what to do when a picture is no longer in the store', async () => {
    const { before, after } = await sides();
    after.illustration.image.sha256 = '0'.repeat(64);
    const rendered = renderBorder({ border: 'dip', before, after, format: FORMAT });
    await expect(rendered).rejects.toMatchObject({ type: FAILURES.artifactLost, nonRetryable: true });
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });

  it('stops when it is cancelled, and leaves no file behind', async () => {
    const environment = activityEnvironment();
    environment.on('heartbeat', () => environment.cancel());
    const input = { border: 'fade' as const, ...(await sides()), format: { width: 1080, height: 1920, fps: 30 } };
    await expect(environment.run(createRenderBorder(rendering), input)).rejects.toThrow(CancelledFailure);
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });
});

describe('mergeClips', () => {
  it('joins pieces and a sound in the order in which they come, and tells what is said when', async () => {
    const illustration = await illustrationOf('#204060');
    const narration = await narrationOf(30_000, 'A sea.');
    const { made: clip } = await render({ narration, illustration, format: FORMAT });
    const other = await narrationOf(40_000, 'A boat.');
    const { made: otherClip } = await render({ narration: other, illustration, format: FORMAT });
    const { made: sound } = await mix({ narrations: [narration, other], format: FORMAT });
    const input = {
      title: 'The Sea',
      language: 'en',
      format: FORMAT,
      pieces: [otherClip, clip],
      spoken: [{ narration, voiceStartMs: 1234 }],
      sound,
    };
    const { made } = await merge(input);
    expect(made.frames).toBe(clip.frames + otherClip.frames);
    expect(await framesOf(made.video)).toBe(made.frames);
    const subtitles = Buffer.from(await rendering.store.readBytes(made.subtitles)).toString();
    expect(subtitles).toMatch(/^1\n00:00:01,234 --> [^\n]*\nA sea\.\n$/);
    const reversed = await merge({ ...input, pieces: [clip, otherClip] });
    expect(reversed.made.video.sha256).not.toBe(made.video.sha256);
  });

  it('has pieces made again whose encoder was set otherwise than that of the newest, as by an earlier version', async () => {
    const illustration = await illustrationOf('#204060');
    const [narration, other] = [await narrationOf(30_000, 'A sea.'), await narrationOf(40_000, 'A boat.')];
    const { made: sound } = await mix({ narrations: [narration, other], format: FORMAT });
    const { made: earlier } = await render({ narration, illustration, format: FORMAT, draft: true });
    const { made: newest } = await render({ narration: other, illustration, format: FORMAT });
    const input = { title: 'The Sea', language: 'en', format: FORMAT, spoken: [], sound };
    for (const pieces of [
      [earlier, newest],
      [newest, earlier],
    ]) {
      await expect(merge({ ...input, pieces })).rejects.toMatchObject({
        type: FAILURES.artifactLost,
        nonRetryable: true,
        details: [{ key: earlier.video.key }],
      });
    }
    const { made: again } = await render({ narration, illustration, format: FORMAT });
    expect((await merge({ ...input, pieces: [again, newest] })).made.frames).toBe(again.frames + newest.frames);
  });

  it('joins clips as films ask that were begun earlier, with their sound, as long as they are together', async () => {
    const scenes = [];
    for (const [samples, text, colour] of [
      [30_000, 'A sea.', '#204060'],
      [40_000, 'A boat.', '#604020'],
    ] as const) {
      const narration = await narrationOf(samples, text);
      const { made: clip } = await render({ narration, illustration: await illustrationOf(colour), format: FORMAT });
      scenes.push({ clip, narration });
    }
    const { made } = await merge({ title: 'The Sea', format: FORMAT, scenes });
    const frames = scenes.reduce((sum, { clip }) => sum + clip.frames, 0);
    expect(made).toMatchObject({ frames, durationMs: Math.round((frames * 1000) / 30) });
    expect(await framesOf(made.video)).toBe(frames);
    const subtitles = Buffer.from(await rendering.store.readBytes(made.subtitles)).toString();
    const secondClipStartMs = Math.round(((scenes[0]?.clip.frames ?? 0) * 1000) / 30);
    expect(subtitles).toMatch(/^1\n00:00:00,300 --> [^\n]*\nA sea\.\n/);
    expect(subtitles).toContain(`\n00:00:0${((secondClipStartMs + 300) / 1000).toFixed(3).replace('.', ',')} --> `);
    expect(subtitles).toContain('A boat.');
    const vtt = Buffer.from(await rendering.store.readBytes(made.webVtt!)).toString();
    expect(vtt).toMatch(/^WEBVTT\n\n00:00:00\.300 --> [^\n]*\nA sea\.\n/);
    expect(made.readingSpeed).toMatchObject({ cues: 2, fastCues: 0 });
  });
});
