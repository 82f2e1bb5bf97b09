import { FAILURES } from '../../../src/contract/failures';
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
});
