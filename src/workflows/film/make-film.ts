import { allHandlersFinished, condition, patched } from '@temporalio/workflow';
import type { FilmResult } from '../../contract/film';
import { newMaking } from '../../domain/making/new-making';
import { nextSteps } from '../../domain/making/next-steps';
import { makeFilm as makeFilmOf01 } from '../film-0.1/make-film';
import type { FilmInput as OrderOf01 } from '../film-0.1/take-steps';
import { waitsForPerson } from '../../domain/making/review/waits-for-person';
import { filmAtWork } from './film-at-work';
import { heedPersons } from './heed-persons';
import { isHandedOver } from '../is-handed-over';
import { refuseBadOrder } from '../refuse-bad-order';
import { handOver, stepsOfRun, type HandedOver } from './hand-over';
import { resultOf } from './result';

/**
 * Makes a film of an order. What may begin is decided by the film's state (`nextSteps`): these steps are asked for, and what
 * becomes of them is folded into the state, until nothing is left to be made.
 */
export async function makeFilm(order: OrderOf01, before?: HandedOver): Promise<FilmResult> {
  refuseBadOrder(order);
  // Whatever comes from outside, only an earlier run of the film can have handed over what was made.
  const goesOn = isHandedOver();
  if ((goesOn && order.soFar) || !patched('film-as-state')) return makeFilmOf01(order);

  const { soFar: _none, ...ordered } = order;
  const making =
    goesOn && before?.making
      ? { ...before.making, order: ordered }
      : newMaking(ordered, { mixesSound: patched('mix-sound') });
  const film = filmAtWork(making);
  heedPersons(film);
  const mostSteps = stepsOfRun(before?.stepsPerRun);
  await film.work(nextSteps, mostSteps);
  await condition(allHandlersFinished);
  const goesFurther = nextSteps(film.making()).length > 0 || waitsForPerson(film.making());
  return goesFurther ? handOver(film.making(), mostSteps) : resultOf(film.making());
}
