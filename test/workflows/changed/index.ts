import { sleep } from '@temporalio/workflow';
import { makeFilm as today } from '../../../src/workflows/make-film';

/** `makeFilm` as somebody might change it without care: what films in the making have done would not replay. */
export async function makeFilm(...args: Parameters<typeof today>): ReturnType<typeof today> {
  await sleep('1 second');
  return today(...args);
}
