import { isAbsolute, relative, resolve } from 'node:path';

/** A path as a person finds it quickest: from here where it is below, else whole, and never by way of `../..`. */
export function shownPath(path: string): string {
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? resolve(path) : fromHere;
}
