import { patched } from '@temporalio/workflow';
import { makeFilm as filmToday } from '../../../src/workflows';
import { drawCover } from './draw-cover';

// A safe change: films that were begun before it go on as they began.
export async function makeFilm(...args: Parameters<typeof filmToday>): ReturnType<typeof filmToday> {
  if (patched('draw-cover')) await drawCover(args[0]);
  return filmToday(...args);
}
