import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Chapter } from '../../domain/film/chapters/chapter-title';
import { runFfmpeg } from '../ffmpeg/ffmpeg';
import { chapterMetadata } from './chapter-metadata';
import { clipList, type ListedClip } from './clip-list';
import { setExactLength } from './exact-length';
import { hideSubtitles } from './hide-subtitles';
import { trackLanguage } from './track-language';

/** The clips of a film in their order, its sound, and the file to make of them. */
export interface ClipsToJoin {
  /** The program, as `findFfmpeg` found it. */
  ffmpeg: string;
  /** A private directory that holds the clips and the sound. */
  directory: string;
  clips: readonly ListedClip[];
  /** The sound of all clips together, as `encodeSound` wrote it: a name in the directory. */
  sound: string;
  /** An SRT file in the directory whose subtitles become a track of the film, and whether players show them unasked. */
  subtitles?: { file: string; areShown: boolean } | undefined;
  fps: number;
  title: string;
  /** What is spoken, as a BCP 47 tag. */
  language: string;
  chapters?: readonly Chapter[] | undefined;
  /** The file to write: a name in the directory, or an absolute path. */
  output: string;
  /** Hears about twice a second how many frames are done. */
  onFrames?: ((frames: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const LIST = 'clips.txt';
const CHAPTERS = 'chapters.txt';
const LONGEST_TITLE = 200;

/**
 * Joins clips and the sound of all of them into one film file, by copying. The sound comes in one piece, because the sound of joined
 * AAC clips drifts away from the pictures. The same input gives the same file. Throws as `runFfmpeg` does.
 */
export async function joinClips(work: ClipsToJoin): Promise<void> {
  const { clips, fps, subtitles, chapters = [] } = work;
  const frames = clips.reduce((sum, clip) => sum + clip.frames, 0);
  const durationMs = Math.round((frames * 1000) / fps);
  await writeFile(join(work.directory, LIST), clipList(clips, fps));
  await writeFile(join(work.directory, CHAPTERS), chapterMetadata(chapters, durationMs));
  const language = trackLanguage(work.language);
  await runFfmpeg({
    ...work,
    inputs: [
      { options: ['-protocol_whitelist', 'file', '-f', 'concat'], source: LIST },
      { options: ['-protocol_whitelist', 'file', '-f', 'mov'], source: work.sound },
      { options: ['-protocol_whitelist', 'file', '-f', 'ffmetadata'], source: CHAPTERS },
      ...(subtitles ? [{ options: ['-protocol_whitelist', 'file', '-f', 'srt'], source: subtitles.file }] : []),
    ],
    outputOptions: [
      ...['-map', '0:v', '-map', '1:a', ...(subtitles ? ['-map', '3:s'] : []), '-map_chapters', '2', '-c', 'copy'],
      ...(subtitles ? ['-c:s', 'mov_text', '-metadata:s:s', `language=${language}`] : []),
      // None but the title: the chapters' file has no other. Asked for none (-1), ffmpeg drops the chapters' titles too.
      ...['-map_metadata', '2', '-metadata', `title=${titleText(work.title)}`],
      ...['-metadata:s:v', `language=${language}`, '-metadata:s:a', `language=${language}`],
      // So pictures begin at 0 without an edit list, and the header tells the colours, which older versions of ffmpeg leave out unless told.
      ...['-movflags', '+faststart+negative_cts_offsets+write_colr', '-fflags', '+bitexact', '-f', 'mp4'],
    ],
  });
  const path = resolve(work.directory, work.output);
  await setExactLength(path, durationMs);
  if (subtitles && !subtitles.areShown) await hideSubtitles(path);
}

/** The title as one line of limited length without control characters, because it becomes an argument of a program. */
function titleText(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_TITLE).join('');
}
