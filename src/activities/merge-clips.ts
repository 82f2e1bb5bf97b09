import { join } from 'node:path';
import type { Activities, MergeClipsInput } from '../contract/activities';
import { captionsOf, delayCaptions } from '../domain/captions/captions';
import { clipStartsMs, clipTiming } from '../domain/film/clip-timing';
import type { Film } from '../domain/film/film';
import { subtitlesOf } from '../domain/captions/subtitles';
import { mergeClipFiles } from '../media/join-clips';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import type { ArtifactReader } from '../store/artifact-store';
import { readWordTimes } from './voice/kept-speech';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering';
import { runStep } from './step/run-step';

/** The activity that joins the clips, mixes the sound of the whole film, and writes its subtitles. */
export function createMergeClips(rendering: Rendering): Activities['mergeClips'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async (input) => {
    const { title, format, scenes } = input;
    const inputs = {
      title,
      scenes: scenes.map(({ clip, narration }) => [
        clip.video.sha256,
        narration.audio.sha256,
        narration.wordTimes.sha256,
      ]),
    };
    const recipe = {
      step: 'mergeClips',
      inputs,
      ...rendererOf(rendering),
      settings: { ...format },
      version: '1',
      take: 1,
    };
    return runStep<Film>(store, recipe, MOST_RENDER_FAILURES, ({ signal, tell, spend, keepFile, keepBytes }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const clips = scenes.map(({ clip, narration }, index) => ({
          clip,
          video: `clip-${index}.mp4`,
          timing: clipTiming(narration.samples, format.fps),
          readNarration: () => store.readBytes(narration.audio),
        }));
        for (const { clip, video } of clips) await store.copyTo(clip.video, join(directory, video));
        const output = join(directory, 'film.mp4');
        const frames = clips.reduce((sum, { timing }) => sum + timing.frames, 0);
        const onFrames = (done: number) => tell({ done, total: frames });
        const work = { ffmpeg: ffmpeg.path, directory, clips, title, output, onFrames, signal };
        await spend('ffmpegMs', () => mergeClipFiles(work));
        return {
          video: await keepFile('video/mp4', output),
          subtitles: await keepBytes('application/x-subrip', Buffer.from(await subtitlesFor(store, input))),
          frames,
          durationMs: Math.round((frames * 1000) / format.fps),
        };
      }),
    );
  };
}

async function subtitlesFor(store: ArtifactReader, { format, scenes }: MergeClipsInput): Promise<string> {
  const timings = scenes.map(({ narration }) => clipTiming(narration.samples, format.fps));
  const starts = clipStartsMs(timings);
  const clips = await Promise.all(
    scenes.map(async ({ narration }, index) => {
      const captions = captionsOf(await readWordTimes(store, narration));
      return { startMs: starts[index] ?? 0, captions: delayCaptions(captions, timings[index]?.voiceStartMs ?? 0) };
    }),
  );
  return subtitlesOf(clips);
}
