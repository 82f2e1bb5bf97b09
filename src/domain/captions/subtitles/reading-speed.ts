import { CHARACTERS_PER_SECOND, charactersIn, type Cue } from './cues';

/** How fast a film's subtitles are to be read: how many there are, how many of them faster than broadcasters ask, and the fastest. */
export interface ReadingSpeed {
  cues: number;
  fastCues: number;
  mostCharactersPerSecond: number;
}

/** How fast cues are to be read. */
export function readingSpeedOf(cues: readonly Cue[]): ReadingSpeed {
  const speeds = cues.map((cue) => (1000 * charactersIn(cue)) / (cue.endMs - cue.startMs));
  return {
    cues: cues.length,
    fastCues: speeds.filter((speed) => speed > CHARACTERS_PER_SECOND).length,
    mostCharactersPerSecond: Math.ceil(speeds.reduce((most, speed) => Math.max(most, speed), 0)),
  };
}

/** What is to be told of subtitles that a voice makes faster than broadcasters ask; undefined of those that are not. */
export function readingSpeedWarning(speed: ReadingSpeed | undefined): string | undefined {
  if (!speed || speed.fastCues === 0) return undefined;
  const { fastCues, cues, mostCharactersPerSecond: most } = speed;
  const which = cues === 1 ? 'The subtitle is' : `${fastCues} of ${cues} subtitles are`;
  return (
    `${which} to be read faster than the ${CHARACTERS_PER_SECOND} characters a second that broadcasters ask for (up to ${most}), ` +
    'for the voice is as fast.'
  );
}
