import { InvalidArgumentError } from 'commander';
import { FASTEST_SPEED, SLOWEST_SPEED } from '../../domain/bounds';

/** How quickly is spoken. */
export function aSpeed(text: string): number {
  const speed = /^\d(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (speed >= SLOWEST_SPEED && speed <= FASTEST_SPEED) return speed;
  throw new InvalidArgumentError(`Expected a number from ${SLOWEST_SPEED} to ${FASTEST_SPEED}, such as 1.15.`);
}

/** Names of those who speak in a story, each with a voice: "Mira=slt,Tom=rms". */
export function aCast(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').map((pair) => {
    const [name, voice, ...more] = pair.split('=').map((part) => part.trim());
    if (!name || !voice || more.length > 0) {
      throw new InvalidArgumentError('Expected names with their voices, such as "Mira=slt,Tom=rms".');
    }
    return [name, voice] as const;
  });
  const cast = new Map(pairs);
  if (cast.size < pairs.length) throw new InvalidArgumentError('Expected each name once.');
  return cast;
}
