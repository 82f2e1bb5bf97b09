import { patched, sleep } from '@temporalio/workflow';
import { imageGate as gateToday, makeFilm as filmToday, planFilm as planToday } from '../../../src/workflows';

// The workflows as somebody might change them without care: what those in the making have done would not replay.

export async function makeFilm(...args: Parameters<typeof filmToday>): ReturnType<typeof filmToday> {
  // As in the film itself, which comes to it first: so the change is one in the middle of it.
  patched('film-as-state');
  patched('mix-sound');
  await sleep('1 second');
  return filmToday(...args);
}

export async function imageGate(...args: Parameters<typeof gateToday>): ReturnType<typeof gateToday> {
  await sleep('1 second');
  return gateToday(...args);
}

export async function planFilm(...args: Parameters<typeof planToday>): ReturnType<typeof planToday> {
  await sleep('1 second');
  return planToday(...args);
}
