import type { Order } from '../../domain/film/order/order';
import type { StepTimes } from '../../domain/progress/step';
import type { Waiting } from '../../domain/making/board/waiting';
import type { FilmState } from '../listing/film-state';

/** Something that happened to a film, in milliseconds since 1970. A step is known by its id, such as "picture-3.r2". */
export type FilmEvent = { atMs: number } & (
  | { is: 'ordered'; order: Order }
  /** Its history was long, and another run goes on with it. */
  | { is: 'handed over' }
  | { is: 'made'; step: string; attempt: number; times?: StepTimes | undefined; before?: string | undefined }
  | { is: 'failed'; step: string; attempt: number; failure: string }
  | { is: 'stopped'; step: string }
  /** An update that the film has accepted: its name, and what was asked, whatever it was. */
  | { is: 'changed'; by: string; asked: unknown }
  /** The time for which it waits for somebody was over; for what is missing where nobody can tell. */
  | { is: 'unanswered'; what?: Waiting['for']; goesOn: boolean }
  | { is: 'asked to stop' }
  | { is: 'ended'; state: FilmState; failure?: string | undefined }
);
