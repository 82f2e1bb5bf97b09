import type { Activities } from '../contract/activities';
import type { Illustration } from '../domain/film/illustration';
import type { Illustrator } from '../providers/illustrator';
import { ProviderError } from '../providers/provider-error';
import type { ArtifactStore } from '../store/artifact-store';
import { chosenProvider } from './step/chosen-provider';
import { otherSize } from '../domain/film/warnings/other-size';
import { likenessIn, readLikenesses } from './picture/likenesses';
import { restAsAsked } from './picture/rest-as-asked';
import { drawOrSoften } from './picture/draw-or-soften';
import { paidRequest } from './step/paid-request';
import { runStep, type StepTools } from './step/run-step';
import { byAccount } from './picture/by-account';
import { AccountAtWork } from './picture/account-at-work';
import type { LimitKeeper } from './picture/limit-keeper';
import { withGrant } from './picture/with-grant';

/** More than for other steps, because most failures of a picture are free: the vendor was not reached, or had no capacity. */
const MOST_FAILURES = 10;

/**
 * The activity that makes a scene's picture, in the size in which its illustrator draws for the film's format. Each request
 * to a vendor with a rate limit waits for a grant of the account's gate.
 */
export function createIllustrateScene(
  store: ArtifactStore,
  illustrators: readonly Illustrator[],
  gateOf: (account: string) => LimitKeeper,
): Activities['illustrateScene'] {
  const atWorkOn = byAccount(() => new AccountAtWork());
  return async ({ prompt, style, seed: storySeed, references, format, illustrator: choice, take = 1 }) => {
    const illustrator = chosenProvider('illustrator', illustrators, choice);
    const { provider, model, version } = illustrator;
    const settings = illustrator.settingsFor?.(format) ?? { width: format.width, height: format.height };
    const words = { prompt, ...(style !== undefined && { style }) };
    const recipeOf = (inputs: object) => ({
      step: 'illustrateScene',
      inputs,
      provider,
      model,
      settings,
      version,
      take,
    });
    const seeded = { ...words, ...(storySeed !== undefined && { seed: storySeed }) };
    const recipe = recipeOf({ ...seeded, ...(references && { references: references.map(likenessIn) }) });
    // What was paid for before characters had references, or stories seeds, is not bought again; then there was one take.
    const before = [...(references ? [recipeOf(seeded)] : []), ...(storySeed === undefined ? [] : [recipeOf(words)])];
    const former = take === 1 ? before : [];
    let telling: Promise<unknown> = Promise.resolve();
    const make = async (tools: StepTools): Promise<Illustration> => {
      const size = { width: settings.width, height: settings.height };
      // With the story's seed, each take would be the first one.
      const seed = take === 1 && storySeed !== undefined ? storySeed : seedOf(tools.key);
      const { account } = illustrator;
      const likenesses = references && { likenesses: await readLikenesses(store, references) };
      const draw = async (wording: string) => {
        await store.tryToKeep();
        const request = { prompt: wording, ...(style !== undefined && { style }), ...size, seed, ...likenesses };
        const ask = (signal: AbortSignal, mayLeave?: () => void) =>
          tools.spend('vendorMs', () => illustrator.illustrate(request, signal, mayLeave));
        if (!account) return ask(tools.signal);
        const paid = paidRequest(tools.signal);
        const { name } = account;
        const gate = gateOf(name);
        const atWork = atWorkOn(name);
        const policy = atWork.limit.policy(account.policy);
        const heed = (limitPerMinute: number | undefined) =>
          atWork.limit.heed(gate, account.policy, limitPerMinute, tools.signal);
        return withGrant({ gate, account: atWork, policy, tools }, async (mayLeave) => {
          // While this worker waited, Temporal may have given the step to another one, which has drawn the picture since.
          await tools.endIfMade();
          const leaving = () => {
            mayLeave();
            paid.left();
          };
          const picture = await ask(paid.signal, leaving).catch(async (error: unknown) => {
            if (error instanceof ProviderError) await heed(error.limitPerMinute);
            throw error;
          });
          // Not waited for: while the gate hears of it, or cannot, the picture that was paid for is kept.
          telling = Promise.all([
            heed(picture.limitPerMinute),
            restAsAsked(gate, policy, picture.restMs, tools.signal),
          ]);
          atWork.tells(telling);
          return picture;
        });
      };
      const { picture, ...softened } = await drawOrSoften(prompt, tools, draw);
      if (picture.receipt) tools.keepReceipt(picture.receipt);
      const image = await tools.keepBytes(picture.mediaType, picture.bytes);
      const { width, height, showsPrompt } = picture;
      const nothing = showsPrompt === false && { showsPrompt };
      return { image, width, height, ...otherSize(picture, size), ...softened, ...nothing };
    };
    try {
      return await runStep(store, recipe, MOST_FAILURES, make, former);
    } finally {
      await telling;
    }
  };
}

/** The first 32 bits of the recipe's key: the same recipe always gets the same seed, and another take a different one. */
function seedOf(key: string): number {
  return Number.parseInt(key.slice(0, 8), 16);
}
