import type { Cue } from './cues';

/** The text of a `.srt` file. */
export function srtOf(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => `${index + 1}\n${timesOf(cue, ',')}\n${cue.lines.map(plainInSrt).join('\n')}\n`)
    .join('\n');
}

/** The text of a `.vtt` file (WebVTT). */
export function vttOf(cues: readonly Cue[]): string {
  return ['WEBVTT\n', ...cues.map((cue) => `${timesOf(cue, '.')}\n${cue.lines.map(plainInVtt).join('\n')}\n`)].join(
    '\n',
  );
}

/**
 * Players read `<i>` and `{\an8}` as markup and `-->` as times. An invisible joiner after the first character keeps them text.
 */
function plainInSrt(line: string): string {
  return line.replace(/[<{]|-(?=->)/gu, '$&\u2060');
}

/** WebVTT has names for the signs of its markup, as HTML does. */
function plainInVtt(line: string): string {
  return line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

function timesOf({ startMs, endMs }: Cue, point: ',' | '.'): string {
  return `${timecode(startMs, point)} --> ${timecode(endMs, point)}`;
}

function timecode(ms: number, point: ',' | '.'): string {
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map((value) => part(value, 2)).join(':');
  return `${clock}${point}${part(ms % 1000, 3)}`;
}
