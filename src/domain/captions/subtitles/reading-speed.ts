import { CHARACTERS_PER_SECOND, charactersIn, type Cue } from './cues';

/**
 * What a cue in the language of the voice may come to, as Netflix has it for English: who hears a word reads it more easily. A
 * usual voice speaks 15 to 19 characters a second.
 */
const MOST_PER_SECOND = 20;
/** Faster than this even a single cue is gone before it is read. */
const UNREADABLE_PER_SECOND = 25;

/**
 * How fast a film's subtitles are to be read: how many there are, how many of them leave less time than subtitles are kept for where there is
 * time, how many are faster than broadcasters allow (not told by earlier versions), and the fastest.
 */
export interface ReadingSpeed {
  cues: number;
  fastCues: number;
  hurriedCues?: number;
  mostCharactersPerSecond: number;
}

/** How fast cues are to be read. */
export function readingSpeedOf(cues: readonly Cue[]): ReadingSpeed {
  const speeds = cues.map((cue) => (1000 * charactersIn(cue)) / (cue.endMs - cue.startMs));
  const above = (bar: number) => speeds.filter((speed) => speed > bar).length;
  return {
    cues: cues.length,
    fastCues: above(CHARACTERS_PER_SECOND),
    hurriedCues: above(MOST_PER_SECOND),
    mostCharactersPerSecond: Math.ceil(speeds.reduce((most, speed) => Math.max(most, speed), 0)),
  };
}

/**
 * What is to be told of subtitles that are hurried along by the voice; undefined where these are one, or one in ten, at most: a reader makes up
 * for them with the next.
 */
export function readingSpeedWarning(speed: ReadingSpeed | undefined): string | undefined {
  if (!speed) return undefined;
  const { cues, hurriedCues = 0, mostCharactersPerSecond: most } = speed;
  if (most <= UNREADABLE_PER_SECOND && hurriedCues <= Math.max(1, cues / 10)) return undefined;
  const which = cues === 1 ? 'The subtitle is' : `${Math.max(1, hurriedCues)} of ${cues} subtitles are`;
  return (
    `${which} to be read faster than the ${MOST_PER_SECOND} characters a second that broadcasters allow (up to ${most}), ` +
    'for the voice is as fast: --speed, such as 0.9, slows it.'
  );
}
