import { ATTRIBUTES } from '../../contract/attributes';
import { MAKE_FILM } from '../../contract/film';
import type { Stage } from '../../domain/making/board/board';
import type { Waiting } from '../../domain/making/board/waiting';
import { queryWord, type FilmState } from './film-state';

/** Of which films a list tells; of all where nothing is said. */
export interface WhichFilms {
  /** Only those that are being made. */
  isOpen?: boolean;
  state?: FilmState;
  /** Only those that wait for a person, for anything or for this; a server must know the search attributes of films. */
  needs?: 'anything' | Waiting['for'];
  /** Only those at this place on their way; a server must know the search attributes of films. */
  stage?: Stage;
  /** Only those that were begun then or later, in milliseconds since 1970. */
  sinceMs?: number;
}

/** Whether a server must know the search attributes of films to find these. */
export function needAttributes({ needs, stage }: WhichFilms): boolean {
  return needs !== undefined || stage !== undefined;
}

/** Finds these films in Temporal's visibility. A run that handed its film over is not the film: its latest run is. */
export function filmQuery({ isOpen, state, needs, stage, sinceMs }: WhichFilms): string {
  const waits = needs === 'anything' ? `${ATTRIBUTES.needs} IS NOT NULL` : `${ATTRIBUTES.needs} = '${needs}'`;
  return [
    `WorkflowType = '${MAKE_FILM}'`,
    `ExecutionStatus != 'ContinuedAsNew'`,
    ...(isOpen ? ['CloseTime IS NULL'] : []),
    ...(state === undefined ? [] : [`ExecutionStatus = '${queryWord(state)}'`]),
    // What a film waited for when it was ended nobody need do any more.
    ...(needs === undefined ? [] : [`${waits} AND CloseTime IS NULL`]),
    ...(stage === undefined ? [] : [`${ATTRIBUTES.stage} = '${stage}'`]),
    ...(sinceMs === undefined ? [] : [`StartTime >= '${new Date(sinceMs).toISOString()}'`]),
  ].join(' AND ');
}
