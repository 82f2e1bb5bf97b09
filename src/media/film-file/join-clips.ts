import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { SAMPLES_PER_SECOND } from '../../domain/film/narration';
import { runFfmpeg } from '../ffmpeg/ffmpeg';
import type { ClipSound } from '../sound/film-sound';
import { masteredSound, SPEAKERS } from '../sound/mastered-sound';
import { clipList } from './clip-list';
import { setExactLength } from './exact-length';
import { trackLanguage } from './track-language';

/** One clip of the film: its video file, and its sound. */
export interface ClipToJoin extends ClipSound {
  /** A name in the directory, of letters, digits, dots, hyphens and underscores, as `encodeClip` wrote it. */
  video: string;
}

/** The clips of a film in their order, and the file to make of them. */
export interface ClipsToJoin {
  /** The program, as `findFfmpeg` found it. */
  ffmpeg: string;
  /** A private directory that holds the clips. */
  directory: string;
  clips: readonly ClipToJoin[];
  fps: number;
  title: string;
  /** What is spoken, as a BCP 47 tag. */
  language: string;
  /** The file to write: a name in the directory, or an absolute path. */
  output: string;
  /** Hears about twice a second how many frames are done. */
  onFrames?: ((frames: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const LIST = 'clips.txt';
const LONGEST_TITLE = 200;
const SAMPLES_PER_AAC_PACKET = 1024;

/**
 * Joins clips into one film file. Their video is copied; the sound of the whole film is mixed and encoded as one track, because
 * the sound of joined AAC clips drifts away from the pictures. The same input gives the same file. Throws as `runFfmpeg` does.
 */
export async function joinClips(work: ClipsToJoin): Promise<void> {
  const { clips, fps } = work;
  await writeFile(
    join(work.directory, LIST),
    clipList(
      clips.map(({ video, row }) => ({ video, frames: row.frames })),
      fps,
    ),
  );
  const packets = Math.round(samplesOf(work.clips) / SAMPLES_PER_AAC_PACKET);
  const language = trackLanguage(work.language);
  await runFfmpeg({
    ...work,
    inputs: [
      { options: ['-protocol_whitelist', 'file', '-f', 'concat'], source: LIST },
      {
        options: ['-f', 'f32le', '-ar', `${SAMPLES_PER_SECOND}`, '-ac', `${SPEAKERS}`],
        source: masteredSound(work.clips, work.signal),
      },
    ],
    outputOptions: [
      ...['-map', '0:v', '-map', '1:a', '-c:v', 'copy'],
      // Players play whole packets, so the sound ends at the packet border nearest to the end of the video: at most 11 ms from it.
      ...['-af', `atrim=end_sample=${packets * SAMPLES_PER_AAC_PACKET}`],
      ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '160k', '-threads', '1'],
      ...['-map_metadata', '-1', '-metadata', `title=${titleText(work.title)}`],
      ...['-metadata:s:v', `language=${language}`, '-metadata:s:a', `language=${language}`],
      // Pictures begin at 0 without an edit list; the colours stand in the header of old versions' files too.
      ...[
        '-movflags',
        '+faststart+negative_cts_offsets+write_colr',
        '-fflags',
        '+bitexact',
        '-flags:a',
        '+bitexact',
        '-f',
        'mp4',
      ],
    ],
  });
  const frames = clips.reduce((sum, { row }) => sum + row.frames, 0);
  await setExactLength(resolve(work.directory, work.output), Math.round((frames * 1000) / fps));
}

function samplesOf(clips: readonly ClipToJoin[]): number {
  return clips.reduce((samples, clip) => samples + clip.row.samples, 0);
}

/** The title as one line of limited length without control characters, because it becomes an argument of a program. */
function titleText(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_TITLE).join('');
}
