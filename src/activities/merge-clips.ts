import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activities } from '../contract/activities';
import { heardWords } from '../domain/captions/heard-words';
import { cuesOf } from '../domain/captions/subtitles/cues';
import { readingSpeedOf } from '../domain/captions/subtitles/reading-speed';
import { srtOf, vttOf } from '../domain/captions/subtitles/subtitle-files';
import { chapterLines } from '../domain/film/chapters/chapter-lines';
import { chapterOf, type Chapter } from '../domain/film/chapters/chapter-title';
import type { Film } from '../domain/film/film';
import type { WordTime } from '../domain/film/narration';
import { spokenInFilm, timelineOf } from '../domain/film/timeline';
import { holdsAddress } from '../domain/text/address-pieces';
import { joinClips } from '../media/film-file/join-clips';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import { encodeSound } from '../media/sound/encode-sound';
import type { ArtifactReader } from '../store/artifact-store';
import { askedMerge, type AskedMerge } from './merge/asked-merge';
import { refuseMixed } from './merge/refuse-mixed';
import { readWordTimes } from './voice/kept-speech';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering/rendering';
import { putSoundFiles } from './sound/sound-files';
import { runStep } from './step/run-step';

const SOUND = 'sound.m4a';
const SUBTITLES = 'film.srt';

/** The activity that joins the pieces of a film and its sound, and writes its subtitles. */
export function createMergeClips(rendering: Rendering): Activities['mergeClips'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async (input) => {
    const asked = askedMerge(input);
    const { title, format, language, pieces, spoken, sound, softSubtitles } = asked;
    const chapters = asked.chapters?.map(chapterOf);
    const words = spokenWords(store, asked);
    const recipe = words.then((scenes) => ({
      step: 'mergeClips',
      inputs: inputsOf(asked, chapters),
      ...rendererOf(rendering),
      settings: {
        ...format,
        ...(softSubtitles && { softSubtitles }),
        // Addresses were parted over several subtitles once: those of no other film are others since.
        ...(scenes.some((scene) => holdsAddress(heardWords(scene))) && { addresses: 'whole' }),
      },
      // A sound that is mixed here is encoded as a voice alone is.
      version: sound ? '4' : '5',
      take: 1,
    }));
    return runStep<Film>(store, recipe, MOST_RENDER_FAILURES, ({ signal, tell, spend, keepFile, keepBytes }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const frames = pieces.reduce((sum, piece) => sum + piece.frames, 0);
        const durationMs = Math.round((frames * 1000) / format.fps);
        const clips = pieces.map((piece, index) => ({ video: `piece-${index}.mp4`, frames: piece.frames }));
        for (const [index, piece] of pieces.entries()) {
          signal.throwIfAborted();
          await store.copyTo(piece.video, join(directory, clips[index]!.video));
        }
        const files = clips.map(({ video }) => video);
        await refuseMixed(store, pieces, directory, files);
        const tools = { ffmpeg: ffmpeg.path, directory, signal };
        if (sound) await store.copyTo(sound.audio, join(directory, SOUND));
        else {
          const narrations = spoken.map(({ narration }) => narration);
          const heard = await putSoundFiles(store, directory, timelineOf(narrations, format.fps), narrations);
          await spend('ffmpegMs', () => encodeSound({ ...heard, ...tools, output: SOUND }));
        }
        const cues = cuesOf(await words, { language, durationMs });
        const srt = srtOf(cues);
        const subtitles = softSubtitles && { file: SUBTITLES, areShown: softSubtitles === 'at once' };
        if (subtitles) await writeFile(join(directory, SUBTITLES), srt);
        const output = join(directory, 'film.mp4');
        const onFrames = (done: number) => tell({ done, total: frames });
        const about = { fps: format.fps, title, language, chapters };
        const work = { ...tools, ...about, clips, sound: SOUND, subtitles, output, onFrames };
        await spend('ffmpegMs', () => joinClips(work));
        const [video, srtFile, vttFile, chapterFile] = await Promise.all([
          keepFile('video/mp4', output),
          keepBytes('application/x-subrip', Buffer.from(srt)),
          keepBytes('text/vtt', Buffer.from(vttOf(cues))),
          chapters && keepBytes('text/plain', Buffer.from(chapterLines(chapters))),
        ]);
        return {
          video,
          subtitles: srtFile,
          webVtt: vttFile,
          readingSpeed: readingSpeedOf(cues),
          ...(chapterFile && { chapters: chapterFile }),
          frames,
          durationMs,
        };
      }),
    );
  };
}

function inputsOf({ title, language, pieces, spoken, sound }: AskedMerge, chapters: Chapter[] | undefined) {
  return {
    title,
    language,
    pieces: pieces.map(({ video }) => video.sha256),
    spoken: spoken.map(({ narration, voiceStartMs }) => [narration.wordTimes.sha256, voiceStartMs]),
    ...(chapters && { chapters }),
    ...(sound ? { sound: sound.audio.sha256 } : { voices: spoken.map(({ narration }) => narration.audio.sha256) }),
  };
}

/** The words of each scene, with when they are spoken in the film. */
async function spokenWords(store: ArtifactReader, { spoken }: Pick<AskedMerge, 'spoken'>): Promise<WordTime[][]> {
  const words: WordTime[][] = [];
  // One after another: a film may have more scenes than a process may have open files.
  for (const { narration, voiceStartMs } of spoken) {
    words.push(spokenInFilm(voiceStartMs, await readWordTimes(store, narration)));
  }
  return words;
}
