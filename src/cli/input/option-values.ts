import { InvalidArgumentError } from 'commander';
import { LONGEST_STYLE, MOST_SCENES } from '../../domain/bounds';
import { LEAST_OPACITY } from '../../domain/film/logo';
import { text } from '../../domain/film/order/order-problems/text';
import { parseDuration } from './parse-duration';

const DAY_MS = 24 * 60 * 60_000;

/** A duration in milliseconds, of "90s", "10m" or "1h". */
export function aDuration(text: string): number {
  const forMs = parseDuration(text);
  if (forMs) return forMs;
  throw new InvalidArgumentError('Expected a duration such as 90s, 10m or 1h.');
}

/** A duration of at least a day, in milliseconds. */
export function aDay(text: string): number {
  const forMs = parseDuration(text);
  if (forMs && forMs >= DAY_MS) return forMs;
  throw new InvalidArgumentError('Expected a duration of at least a day, such as 30d.');
}

/** A port; 0 is any that is free. */
export function aPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return Number(text);
}

/** How many scenes a film may have; a scriptwriter may take fewer. */
export function aSceneCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_SCENES) return count;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_SCENES}.`);
}

/** Words of at most so many characters, by the rule for the field of an order that they are for. */
export function words(most: number): (given: string) => string {
  return (given) => {
    const [problem] = text(most)(given, '');
    if (!problem) return given;
    throw new InvalidArgumentError(`It should ${problem.expected}, but ${problem.came}.`);
  };
}

/** The path of a file, which may not be there. */
export function aPath(path: string): string {
  if (path !== '') return path;
  throw new InvalidArgumentError('Expected the path of a file, but it is empty.');
}

/** How pictures are to look, on one line. */
export function aStyle(text: string): string {
  const words = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (words.length >= 1 && words.length <= LONGEST_STYLE) return words;
  throw new InvalidArgumentError(`Expected 1 to ${LONGEST_STYLE} characters, but it has ${words.length}.`);
}

/** The scene that the thumbnail shows, or none. */
export function aThumbnail(text: string): number | 'none' {
  if (text === 'none') return text;
  const scene = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (scene >= 1 && scene <= MOST_SCENES) return scene;
  throw new InvalidArgumentError('Expected the number of a scene, or none.');
}

/** How opaque something is. */
export function anOpacity(text: string): number {
  const opacity = /^(?:0?\.\d{1,3}|1(?:\.0{1,3})?)$/.test(text) ? Number(text) : 0;
  if (opacity >= LEAST_OPACITY) return opacity;
  throw new InvalidArgumentError(`Expected a number from ${LEAST_OPACITY} to 1.`);
}

/** US dollars, in millionths. */
export function microUsd(text: string): number {
  if (/^\d{1,6}(\.\d{1,6})?$/.test(text)) return Math.round(Number(text) * 1e6);
  throw new InvalidArgumentError('Expected US dollars, such as 0.05.');
}

/** The seed of rough vendors, of "rough" or "rough:SEED". */
export function aTemper(text: string): number {
  const [, seed = '1'] = /^rough(?::(\d{1,6}))?$/.exec(text) ?? [undefined, ''];
  if (seed !== '') return Number(seed);
  throw new InvalidArgumentError('Expected "rough", or "rough:SEED" with a whole number.');
}
