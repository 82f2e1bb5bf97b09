import type { LoadedDataConverter } from '@temporalio/common';
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow';
import type { FilmEvent } from './film-event';
import type { HistoryEvent } from './runs';

/** An event of a film, without its time. */
export type Told = FilmEvent extends infer Each ? (Each extends FilmEvent ? Omit<Each, 'atMs'> : never) : never;

/** Reads the events of one run, one after another; undefined where an event says nothing of that kind. */
export type Reader = (event: HistoryEvent) => Promise<Told | undefined>;

type Failure = Parameters<typeof decodeOptionalFailureToOptionalError>[1];

/** The sentence of a failure: ours, for what Temporal wraps around the failure of a step says less to a person. */
export async function sentenceIn(converter: LoadedDataConverter, failure: Failure): Promise<string> {
  const error = await decodeOptionalFailureToOptionalError(converter, failure);
  const own = error?.name === 'ActivityFailure' && error.cause instanceof Error ? error.cause : error;
  return own?.message ?? '';
}
