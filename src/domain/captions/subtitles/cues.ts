import type { WordTime } from '../../film/narration';
import { joinOnOneLine } from '../../text/part';
import { heardWords } from '../heard-words';
import { divideBlocks } from '../lines/blocks';
import { shownLength } from '../lines/shown-length';

/** What broadcasters ask for: at most so many characters in each of two lines, and so many a second. */
const LONGEST_LINE = 42;
export const CHARACTERS_PER_SECOND = 17;

/** How long a cue stays after its last word, when nothing follows sooner. */
const LINGER_MS = 500;

/** One subtitle: a line or two, and from when until when they are to be read. */
export interface Cue {
  lines: string[];
  startMs: number;
  endMs: number;
}

/**
 * The cues of a film that lasts `durationMs`, block by block; none goes beyond the end of a sentence. A cue stays as long as it takes to read it, where
 * the next one gives it the time. The words are given scene by scene; their times count from the start of the film. `language`
 * is a BCP 47 tag.
 */
export function cuesOf(
  scenes: readonly (readonly WordTime[])[],
  { language, durationMs }: { language: string; durationMs: number },
): Cue[] {
  const cues = scenes.flatMap((words) => cuesOfScene(words, language));
  return cues.map((cue, index) => {
    const nextMs = cues[index + 1]?.startMs ?? durationMs;
    const readMs = cue.startMs + Math.ceil((1000 * charactersIn(cue)) / CHARACTERS_PER_SECOND);
    return { ...cue, endMs: Math.max(Math.min(Math.max(cue.endMs, readMs), nextMs), cue.startMs + 1) };
  });
}

/** How many characters a cue has, as they are counted for those who read: wide ones twice, a space between its lines. */
export function charactersIn({ lines }: Cue): number {
  return lines.reduce((sum, line) => sum + shownLength(line), lines.length - 1);
}

function cuesOfScene(words: readonly WordTime[], language: string): Cue[] {
  return divideBlocks(heardWords(words), LONGEST_LINE, language).map(({ lines }) => ({
    lines: lines.map((line) => joinOnOneLine(line).replace(/\s+/gu, ' ')),
    startMs: lines[0]![0]!.startMs,
    endMs: lines.at(-1)!.at(-1)!.endMs + LINGER_MS,
  }));
}
