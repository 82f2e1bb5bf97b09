import type { WordTime } from '../film/narration';
import { joinOnOneLine } from '../text/part';
import { sentencesOf } from '../text/sentences';
import { heardWords } from './heard-words';
import { dividePhrases } from './phrases';

/** The usual limits for subtitles: two lines of 42 characters. */
const LONGEST_LINE = 42;
const LINES = 2;

/** How long a subtitle stays after its last word, when nothing follows sooner. */
const LINGER_MS = 500;

interface Cue {
  lines: string[];
  startMs: number;
  endMs: number;
}

/**
 * The text of the film's `.srt` file: sentence by sentence, at most two lines of 42 characters at a time. The words are given
 * scene by scene; their times count from the start of the film.
 */
export function subtitlesOf(scenes: readonly (readonly WordTime[])[]): string {
  const cues = scenes.flatMap(cuesOf);
  return cues
    .map(({ lines, startMs, endMs }, index) => {
      const shownUntilMs = Math.min(endMs, cues[index + 1]?.startMs ?? endMs);
      return `${index + 1}\n${timecode(startMs)} --> ${timecode(shownUntilMs)}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function cuesOf(words: readonly WordTime[]): Cue[] {
  const cues: Cue[] = [];
  for (const sentence of sentencesOf(heardWords(words))) {
    const lines = dividePhrases(sentence, LONGEST_LINE);
    for (let first = 0; first < lines.length; first += LINES) {
      const shown = lines.slice(first, first + LINES);
      cues.push({
        lines: shown.map(textOf),
        startMs: shown[0]![0]!.startMs,
        endMs: shown.at(-1)!.at(-1)!.endMs + LINGER_MS,
      });
    }
  }
  return cues;
}

/**
 * Players read `<i>` and `{\an8}` as markup and `-->` as times. An invisible joiner after the first character keeps them text.
 */
function textOf(words: WordTime[]): string {
  return joinOnOneLine(words)
    .replace(/\s+/gu, ' ')
    .replace(/[<{]|-(?=->)/gu, '$&\u2060');
}

function timecode(ms: number): string {
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map((value) => part(value, 2)).join(':');
  return `${clock},${part(ms % 1000, 3)}`;
}
