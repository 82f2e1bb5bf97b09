/** A clip as it is listed: its file, and how long it is. */
export interface ListedClip {
  /** A name in the directory, of letters, digits, dots, lines and underscores. */
  video: string;
  frames: number;
}

const PLAIN_NAME = /^\w[\w.-]*$/;
const MICROSECONDS = 1_000_000;

/**
 * The list by which ffmpeg's concat demuxer joins clips, in their order. Each has its length, for the demuxer takes what is
 * not said from the clip's header, in whole milliseconds, and 300 clips are then 100 ms late; counted from the start of the
 * film, so that the roundings of microseconds do not add up either. Throws where a name could mean more than a file.
 */
export function clipList(clips: readonly ListedClip[], fps: number): string {
  if (clips.length === 0) throw new Error('A film needs at least one clip, but none came: keep at least one scene.');
  let ended = 0;
  return clips
    .map(({ video, frames }) => {
      if (!PLAIN_NAME.test(video)) {
        throw new Error(`Clips are joined by plain file names, but one is called ${JSON.stringify(video)}: rename it.`);
      }
      const begins = atMicrosecond(ended, fps);
      ended += frames;
      return `file '${video}'\nduration ${atMicrosecond(ended, fps) - begins}us\n`;
    })
    .join('');
}

function atMicrosecond(frame: number, fps: number): number {
  return Math.round((frame * MICROSECONDS) / fps);
}
