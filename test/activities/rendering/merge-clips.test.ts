import { FAILURES } from '../../../src/contract/failures';
import { recipeKey } from '../../../src/store/recipe-key';
import { FORMAT, useRendering } from './use-rendering';

const work = useRendering();
const { narrationOf, illustrationOf, framesOf, render, mix, merge } = work;

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
    const subtitles = Buffer.from(await work.rendering.store.readBytes(made.subtitles)).toString();
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
    const subtitles = Buffer.from(await work.rendering.store.readBytes(made.subtitles)).toString();
    const secondClipStartMs = Math.round(((scenes[0]?.clip.frames ?? 0) * 1000) / 30);
    expect(subtitles).toMatch(/^1\n00:00:00,300 --> [^\n]*\nA sea\.\n/);
    expect(subtitles).toContain(`\n00:00:0${((secondClipStartMs + 300) / 1000).toFixed(3).replace('.', ',')} --> `);
    expect(subtitles).toContain('A boat.');
    const vtt = Buffer.from(await work.rendering.store.readBytes(made.webVtt!)).toString();
    expect(vtt).toMatch(/^WEBVTT\n\n00:00:00\.300 --> [^\n]*\nA sea\.\n/);
    expect(made.readingSpeed).toMatchObject({ cues: 2, fastCues: 0 });
  });

  it('is another one than before where an address is parted over its subtitles no more, or it mixes the sound, and else none', async () => {
    const { ffmpeg } = work.rendering;
    const illustration = await illustrationOf('#204060');
    const keysOf = async (second: string, mixedApart: boolean) => {
      const narration = await narrationOf(24_000, `See ${second}`);
      const { made: clip } = await render({ narration, illustration, format: FORMAT, captions: { preset: 'none' } });
      const sound = mixedApart ? (await mix({ narrations: [narration], format: FORMAT })).made : undefined;
      const about = { title: 'The Sea', language: 'en', format: FORMAT };
      const scenes = [{ clip, narration }];
      const { made } = await (sound
        ? merge({ ...about, pieces: [clip], spoken: [{ narration, voiceStartMs: 300 }], sound })
        : merge({ ...about, scenes }));
      const before = {
        step: 'mergeClips',
        inputs: {
          title: 'The Sea',
          language: 'en',
          pieces: [clip.video.sha256],
          spoken: [[narration.wordTimes.sha256, 300]],
          ...(sound ? { sound: sound.audio.sha256 } : { voices: [narration.audio.sha256] }),
        },
        provider: 'ffmpeg',
        model: ffmpeg.version,
        settings: FORMAT,
        version: '4',
        take: 1,
      };
      const subtitles = Buffer.from(await work.rendering.store.readBytes(made.subtitles)).toString();
      return { key: made.video.key, before: recipeKey(before), subtitles };
    };
    const ADDRESS = 'https://example.org/a/very/long/path?x=1.';
    const [word, address] = [await keysOf('example.org.', true), await keysOf(ADDRESS, true)];
    expect(word.key).toBe(word.before);
    expect(address.key).not.toBe(address.before);
    expect(address.subtitles).toContain(ADDRESS);
    const mixedHere = await keysOf('example.org.', false);
    expect(mixedHere.key).not.toBe(mixedHere.before);
  });
});
