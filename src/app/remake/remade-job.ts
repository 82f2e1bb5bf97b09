import { filmIdOf } from '../../client/film-id';
import { readManifest } from '../../client/files/read-manifest';
import { moneyText } from '../../domain/purse/money-text';
import { openStore } from '../../store/open-store';
import type { Connected } from '../connection/connected';
import type { Context } from '../context';
import { stateWords } from '../film/state-words';
import { knownOrForgotten } from '../film/known/known-film';
import { InputError } from '../input-error';
import { checkedJobs } from '../order/checked-jobs';
import { filmChoices } from '../order/choices/film-choices';
import type { FilmWish } from '../order/choices/film-wish';
import { withChoices } from '../order/choices/with-choices';
import { withReview, type ReviewWish } from '../order/choices/with-review';
import { wholeOf } from '../order/draft/whole-of';
import type { Job } from '../order/job';
import type { WishedPlace } from '../place/place';
import { mostMicroUsd } from '../review/most-micro-usd';
import { saysSomething, sceneChange, type SceneWish } from '../review/scene-wish';
import { drawnAfterOthers } from './drawn-after';
import { madeAnew, type MadeAnew } from './made-anew';
import { orderMade } from './order-made';
import { thereAlready, type ThereAlready } from './there-already';
import { withSceneChange } from './with-scene-change';

/** What a person wants to be otherwise in a film that is made: of the whole film, and of one scene. */
export interface Remaking extends FilmWish, ReviewWish, WishedPlace {
  scene?: number;
  /** What of that scene is to be otherwise. */
  wish: SceneWish;
  /** What is made anew may cost so much, in millionths of a US dollar: an order's purse would count what the store has, too. */
  maxCost?: number;
  /** Of a draft, the film itself. */
  full?: boolean;
  /** Nothing is made now: what would refuse it only later is told. */
  dryRun?: boolean;
}

/** A film that is to be made of another one: what of it is made anew, and what that costs at most, which is missing where nobody here knows. */
export interface RemadeJob extends Job {
  anew: MadeAnew;
  mostMicroUsd?: number | undefined;
  /** The film that is just this one, where there is one: nothing is made for it then. */
  there?: ThereAlready | undefined;
}

/** The film that a person wants in the place of one that is made; refuses what is no other film, and what cannot be made. */
export async function remadeJob(
  { films }: Connected,
  id: string,
  remaking: Remaking,
  { settings, interrupted }: Pick<Context, 'settings' | 'interrupted'>,
): Promise<RemadeJob> {
  const { scene, wish, maxCost, out, force, full, dryRun, ...options } = remaking;
  const { summary, manifest: found } = await knownOrForgotten(films, id, settings);
  if (summary.state !== 'made') {
    throw new InputError(
      `${id} is not made (it is: ${stateWords(summary)}): "storyreel remake" is for films that are made, "storyreel revise" for those in the making.`,
    );
  }
  const manifest = found ?? (await readManifest(openStore(settings.storeLocation), await films.result(id)));
  const before = orderMade(manifest, id);
  if (full && !before.draft) throw new InputError(`${id} is no draft, but a film itself already: leave --full out.`);
  const base = full ? wholeOf(before, settings, options.voice !== undefined) : before;
  const chosen = withChoices(base, await filmChoices(options, settings, base), settings);
  const takes = scene === undefined ? undefined : manifest.scenes[scene - 1]?.takes;
  const changed =
    scene === undefined ? chosen : withSceneChange(chosen, scene, await sceneChange(wish, chosen, settings), takes);
  if (scene === undefined && saysSomething(wish)) {
    throw new InputError('Say which scene that is about: add --scene with its number.');
  }
  if (filmIdOf(changed) === filmIdOf(before)) {
    throw new InputError(
      `That is ${id} as it is: say what is to be otherwise, of a scene with --scene, or of the whole film.`,
    );
  }
  const { order, there } = await thereAlready(films, withReview(changed, options), settings);
  const anew = there ? NOTHING : madeAnew(before, order, drawnAfterOthers(manifest));
  const how = { settings, interrupted, speakers: anew.speakers, isPlanned: dryRun };
  const [job] = await checkedJobs([order], { out, force }, how);
  if (there) return { ...job!, anew, mostMicroUsd: 0, there };
  const paid = { pictures: anew.pictures.length, characters: anew.characters };
  const most = mostMicroUsd(paid, order, settings, anew.speakers);
  refuseDearer(most, maxCost);
  return { ...job!, anew, mostMicroUsd: most };
}

const NOTHING: MadeAnew = { voices: [], pictures: [], characters: 0, speakers: [] };

function refuseDearer(mostMicroUsd: number | undefined, maxCost: number | undefined): void {
  if (maxCost === undefined || (mostMicroUsd !== undefined && mostMicroUsd <= maxCost)) return;
  const cost =
    mostMicroUsd === undefined
      ? 'What is made anew costs nobody here knows how much'
      : `What is made anew costs up to ${moneyText(mostMicroUsd)}`;
  throw new InputError(`${cost}, and it is allowed ${moneyText(maxCost)}: allow more with --max-cost, or change less.`);
}
