import type { FilmClient } from '../../../src/client/film-client';
import type { Order } from '../../../src/domain/film/order/order';
import type { Scene } from '../../../src/domain/film/script/script';
import type { Meanwhile, StandIns } from '../../support/films/stand-in-activities';

/** A way that a workflow can take from its beginning to its end. */
export interface Path {
  /** What it shows, as the name of its recorded history says it. */
  shows: string;
  workflow?: 'make-film' | 'plan-film';
  order?: Partial<Order>;
  /** After so many steps a run hands the film over. */
  stepsPerRun?: number;
  scenes?: Scene[];
  meanwhile?: Meanwhile;
  /** The film is cancelled as soon as this has happened. */
  cancelledAt?: string;
  /** What persons do while it is made. */
  persons?: (films: FilmClient, id: string, standIns: StandIns) => Promise<unknown>;
  /** As how many runs it ends. */
  runs?: number;
  /** How the last of them ends. */
  ends?: 'COMPLETED' | 'FAILED' | 'CANCELLED';
}
