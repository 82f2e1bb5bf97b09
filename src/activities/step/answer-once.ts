import type { Artifact } from '../../domain/film/artifact';
import type { Recipe } from '../../domain/film/recipe';
import type { Provider } from '../../providers/provider';
import { ProviderError } from '../../providers/provider-error';
import type { Answered, Answering, VendorAnswer, VendorRequest } from '../../providers/vendor-answer';
import { ArtifactError, type ArtifactStore, type StoreRecord } from '../../store/artifact-store';
import { recipeKey } from '../../store/recipe-key';
import { makeOnce } from './make-once';

/** What the store keeps of a vendor's answer. */
interface KeptAnswer {
  answer: Artifact;
}

/**
 * Where an answer can come from: `onlyKept` asks the vendor for nothing, and a later `take` for another answer than the first. `onLeave`
 * hears of a request when its turn has come and it leaves, `onAnswer` when it has an answer or none will come.
 */
export interface AnswerOptions {
  signal: AbortSignal;
  onlyKept?: boolean;
  onLeave?: () => void;
  onAnswer?: () => void;
  /** Which take of what is made of it a person asked for; the first when missing. */
  take?: number;
}

/** The store has no answer to a request, and nobody was to be asked. */
export class NotKeptError extends Error {
  override readonly name = 'NotKeptError';

  constructor() {
    super('The store has no answer to this request.');
  }
}

/**
 * Has a vendor's request answered once: from the store where it was answered before, by this release or an earlier one, else
 * by the vendor. Its recipe (`step` says what kind of answer it is) is the request alone, and its record keeps the bytes as
 * they came: so whatever is made of them later, by whichever release, is not paid for again. Where an answer can be read
 * no longer, the next one is asked for.
 */
export async function answerOnce<T>(
  store: ArtifactStore,
  step: string,
  { provider, model }: Pick<Provider, 'provider' | 'model'>,
  { inputs, settings, earlier = [] }: VendorRequest,
  { ask, read }: Answering<T>,
  { signal, onlyKept = false, onLeave = () => undefined, onAnswer, take = 1 }: AnswerOptions,
): Promise<Answered<T>> {
  const isFirst = take === 1;
  // In the recipe, which releases before have kept, the take is `again`, and the number of the answer is `take`.
  const asked = isFirst ? settings : { ...settings, again: take };
  for (let answerNumber = 1; ;) {
    const recipe: Recipe = { step, inputs, provider, model, settings: asked, version: '1', take: answerNumber };
    let fresh: { made: T } | undefined;
    const { result, receipt, savedMicroUsd } = await makeOnce<KeptAnswer>(store, recipe, signal, async (keeping) => {
      const before = answerNumber === 1 && isFirst ? await keptBefore(store, earlier) : undefined;
      if (!before && onlyKept) throw new NotKeptError();
      if (!before) await store.tryToKeep();
      const { bytes, mediaType, receipt } =
        before ?? (await ask(() => keeping.endIfMade().then(onLeave)).finally(onAnswer));
      if (!before) fresh = { made: await read(bytes) };
      if (receipt) keeping.keepReceipt(receipt, before ? receipt.costMicroUsd : 0);
      return { answer: await keeping.keepBytes(mediaType, bytes) };
    });
    const told = { ...(receipt && { receipt }), ...(savedMicroUsd !== undefined && { savedMicroUsd }) };
    if (fresh) return { ...fresh, ...told };
    try {
      return { made: await read(await store.readBytes(result.answer)), ...told };
    } catch (error) {
      // Damaged bytes are gone now, and their record with them: the same answer is asked for again.
      if (error instanceof ArtifactError) continue;
      if (!(error instanceof ProviderError && error.kind === 'spoilt')) throw error;
      answerNumber += 1;
    }
  }
}

/** The answer as an earlier release kept it: as an artifact, or, a script, as the result itself. */
async function keptBefore(store: ArtifactStore, recipes: readonly Recipe[]): Promise<VendorAnswer | undefined> {
  for (const recipe of recipes) {
    const record = await store.findRecord(recipeKey(recipe));
    if (!record) continue;
    const told = record.receipt && { receipt: record.receipt };
    if (record.artifacts.length === 0) {
      return { bytes: Buffer.from(JSON.stringify(record.result)), mediaType: 'application/json', ...told };
    }
    const answer = answerIn(record);
    if (!answer) continue;
    const bytes = await store.readBytes(answer).catch((error: unknown) => {
      if (error instanceof ArtifactError) return undefined;
      throw error;
    });
    if (bytes) return { bytes, mediaType: answer.mediaType, ...told };
  }
  return undefined;
}

/** Voices and pictures were kept with what belongs to them, the words' times in JSON. */
function answerIn({ artifacts }: StoreRecord): Artifact | undefined {
  return artifacts.find(({ mediaType }) => mediaType !== 'application/json');
}
