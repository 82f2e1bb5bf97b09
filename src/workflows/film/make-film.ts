import { patched, workflowInfo } from '@temporalio/workflow';
import type { FilmResult } from '../../contract/film';
import type { Order } from '../../domain/film/order';
import { newMaking } from '../../domain/making/making';
import { nextSteps } from '../../domain/making/next-steps';
import { makeFilm as makeFilmOf01 } from '../film-0.1/make-film';
import type { FilmInput as InputOf01 } from '../film-0.1/take-steps';
import { filmAtWork } from './film-at-work';
import { handOver, stepsOfRun, type HandedOver } from './hand-over';
import { resultOf } from './result';

/** An order, and in a film that was handed over to a new run what has become of it so far. */
export type FilmInput = Order & HandedOver & Pick<InputOf01, 'soFar'>;

/**
 * Makes a film of an order. What may begin is decided by the film's state (`nextSteps`): these steps are asked for, and what
 * becomes of them is folded into the state, until nothing is left to be made.
 */
export async function makeFilm(input: FilmInput): Promise<FilmResult> {
  // Whatever an order from outside may hold, only an earlier run of the film can have handed it over.
  const isHandedOver = workflowInfo().continuedFromExecutionRunId !== undefined;
  if ((isHandedOver && input.soFar) || !patched('film-as-state')) return makeFilmOf01(input);

  const { soFar: _none, making, stepsPerRun, ...order } = input;
  const film = filmAtWork(isHandedOver && making ? { ...making, order } : newMaking(order));
  const mostSteps = stepsOfRun(stepsPerRun);
  await film.work(nextSteps, mostSteps);
  if (nextSteps(film.making()).length > 0) return handOver(film.making(), mostSteps);
  return resultOf(film.making());
}
