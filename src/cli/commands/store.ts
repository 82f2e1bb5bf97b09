import { sentenceOf } from '../../domain/text/sentence-of';
import { openStore } from '../../store/open-store';
import type { Damage } from '../../store/store-care';
import { withFilms } from '../../app/connect';
import { Interrupted, type Context } from '../../app/context';
import { damageText, overviewText, sweptText, verifiedText } from '../display/store-lines';
import { InputError } from '../../app/input-error';
import { openFilms, type OpenFilms } from '../../app/film/open-films';

/** For the clocks of server, workers and disk, and for uses that were not noted again within the hour. */
const MARGIN_MS = 24 * 60 * 60_000;

/** `storyreel store`: where the store is, what it holds, and what was paid for that. */
export async function showStore({ json }: { json?: boolean }, { settings, say }: Context): Promise<void> {
  const { storeDirectory: directory } = settings;
  const overview = await openStore(settings).care.overview();
  if (json) return say(JSON.stringify({ directory, ...overview }));
  say(`The store is ${directory}\n`);
  say(overviewText(overview));
}

/** `storyreel store verify`: reads everything, and removes what is damaged. Resolves to whether all was good. */
export async function verifyArtifacts({ json }: { json?: boolean }, context: Context): Promise<boolean> {
  const { settings, interrupted, say } = context;
  const { storeDirectory: directory } = settings;
  const damaged: Damage[] = [];
  const onDamage = (damage: Damage) => {
    damaged.push(damage);
    if (!json) say(damageText(damage));
  };
  const verified = await openStore(settings).care.verify(onDamage, interrupted);
  say(json ? JSON.stringify({ directory, ...verified, damaged }) : verifiedText(verified));
  return damaged.length === 0;
}

/** `storyreel store sweep`: removes what no film has used for so long (milliseconds), and no open film needs. */
export async function sweepUnused(
  { unusedFor, dryRun = false, json }: { unusedFor: number; dryRun?: boolean; json?: boolean },
  context: Context,
): Promise<void> {
  const { settings, interrupted, say } = context;
  const { storeDirectory: directory } = settings;
  const { ids, neededSinceMs } = await askForOpenFilms(context);
  const unusedSinceMs = Math.min(Date.now() - unusedFor, neededSinceMs - MARGIN_MS);
  const swept = await openStore(settings).care.sweep({ unusedSinceMs, dryRun, signal: interrupted });
  if (json) return say(JSON.stringify({ directory, dryRun, unusedSinceMs, openFilms: ids, ...swept }));
  const kept = new Date(unusedSinceMs).toISOString().slice(0, 10);
  if (ids.length > 0) say(`Being made: ${ids.join(', ')}. All that was used since ${kept} stays.`);
  say(sweptText(swept, dryRun));
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
