import { join } from 'node:path';
import type { Activities, MergeClipsInput } from '../contract/activities';
import { subtitlesOf } from '../domain/captions/subtitles';
import type { Film } from '../domain/film/film';
import { spokenInFilm, timelineOf, type Timeline } from '../domain/film/timeline';
import { joinClips } from '../media/film-file/join-clips';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import { encodeSound } from '../media/sound/encode-sound';
import type { ArtifactReader } from '../store/artifact-store';
import { readWordTimes } from './voice/kept-speech';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering';
import { putSoundFiles } from './sound/sound-files';
import { runStep } from './step/run-step';

const SOUND = 'sound.m4a';

/** The activity that joins the clips and the film's sound, and writes its subtitles. */
export function createMergeClips(rendering: Rendering): Activities['mergeClips'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async (input) => {
    const { title, format, language = 'und', scenes, sound } = input;
    const inputs = {
      title,
      language,
      scenes: scenes.map(({ clip, narration }) => [
        clip.video.sha256,
        narration.audio.sha256,
        narration.wordTimes.sha256,
      ]),
      ...(sound && { sound: sound.audio.sha256 }),
    };
    const recipe = {
      step: 'mergeClips',
      inputs,
      ...rendererOf(rendering),
      settings: { ...format },
      version: '2',
      take: 1,
    };
    return runStep<Film>(store, recipe, MOST_RENDER_FAILURES, ({ signal, tell, spend, keepFile, keepBytes }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const narrations = scenes.map(({ narration }) => narration);
        const timeline = timelineOf(narrations, format.fps);
        const { frames, durationMs } = timeline;
        const clips = timeline.rows.map((row, index) => ({ video: `clip-${index}.mp4`, frames: row.frames }));
        for (const [index, { clip }] of scenes.entries()) {
          await store.copyTo(clip.video, join(directory, clips[index]!.video));
        }
        const tools = { ffmpeg: ffmpeg.path, directory, signal };
        if (sound) await store.copyTo(sound.audio, join(directory, SOUND));
        else {
          const heard = await putSoundFiles(store, directory, timeline, narrations);
          await spend('ffmpegMs', () => encodeSound({ ...heard, ...tools, output: SOUND }));
        }
        const output = join(directory, 'film.mp4');
        const onFrames = (done: number) => tell({ done, total: frames });
        const work = { ...tools, clips, sound: SOUND, fps: format.fps, title, language, output, onFrames };
        await spend('ffmpegMs', () => joinClips(work));
        return {
          video: await keepFile('video/mp4', output),
          subtitles: await keepBytes('application/x-subrip', Buffer.from(await subtitlesFor(store, input, timeline))),
          frames,
          durationMs,
        };
      }),
    );
  };
}

async function subtitlesFor(store: ArtifactReader, { scenes }: MergeClipsInput, { rows }: Timeline): Promise<string> {
  const spoken = await Promise.all(
    rows.map(async (row, index) => spokenInFilm(row, await readWordTimes(store, scenes[index]!.narration))),
  );
  return subtitlesOf(spoken);
}
