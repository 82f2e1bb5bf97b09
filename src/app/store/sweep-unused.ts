import { sentenceOf } from '../../domain/text/sentence-of';
import { openStore } from '../../store/open-store';
import type { Swept } from '../../store/store-care';
import { withFilms } from '../connection/with-films';
import { Interrupted, type Context } from '../context';
import { InputError } from '../input-error';
import { openFilms, type OpenFilms } from './open-films';

export type { Swept };

/** For the clocks of server, workers and disk, and for uses that were not noted again within the hour. */
const MARGIN_MS = 24 * 60 * 60_000;

/** What was removed, or would be: whatever was last used before `unusedSinceMs` (milliseconds since 1970). */
export interface SweptStore extends Swept {
  location: string;
  unusedSinceMs: number;
  /** The ids of the films that are being made, which keep what they use. */
  openFilms: string[];
}

/**
 * Removes from the store what no film has used for so long (milliseconds), and no open film needs; with `dryRun` it only
 * counts. Throws a sentence, and removes nothing, when it is not known what open films need.
 */
export async function sweepUnused(
  { unusedForMs, dryRun }: { unusedForMs: number; dryRun: boolean },
  context: Context,
): Promise<SweptStore> {
  const { settings, interrupted } = context;
  const { storeLocation: location } = settings;
  const { ids, neededSinceMs } = await askForOpenFilms(context);
  const unusedSinceMs = Math.min(Date.now() - unusedForMs, neededSinceMs - MARGIN_MS);
  const swept = await openStore(location).care.sweep({ unusedSinceMs, dryRun, signal: interrupted });
  return { location, unusedSinceMs, openFilms: ids, ...swept };
}

async function askForOpenFilms(context: Context): Promise<OpenFilms> {
  try {
    return await withFilms(context, {}, ({ films }) => openFilms(films));
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    const sentence = `Nothing was swept, for it is not known what open films need. ${sentenceOf(error)}`;
    throw error instanceof InputError
      ? new InputError(sentence, { cause: error })
      : new Error(sentence, { cause: error });
  }
}
