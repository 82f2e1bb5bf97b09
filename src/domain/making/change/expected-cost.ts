import { isOffline } from '../../film/order/order';
import type { ProviderChoice } from '../../film/order/provider-choice';
import { moneyText } from '../../purse/money-text';
import { scriptOf, type Making, type SceneState, type Steps } from '../making';
import { partId } from '../parts/scene-parts';
import { drawnOf, spokenOf } from '../scene/inputs';
import type { Spoken } from '../../film/change/made-of';
import { shownPartsOf } from '../parts/shown-parts';
import type { StepLife } from '../steps/step-life';
import { takesOf } from './takes';

/** What is still to be paid for in a film: so many pictures, and so many characters of text to be spoken. */
export interface Outstanding {
  pictures: number;
  characters: number;
  /** In millionths of a US dollar; missing where nobody has told the prices. */
  mostMicroUsd?: number;
}

/** What the steps of a film have cost, all revisions of all scenes; millionths of a US dollar. */
export function spentIn({ steps, scenes }: Making): number {
  return [steps, ...scenes.map((scene) => scene.steps)].reduce((sum, each) => sum + spentOn(each), 0);
}

/** What these steps have cost, in millionths of a US dollar. */
export function spentOn(steps: Steps): number {
  return Object.values(steps).reduce((sum, { times }) => sum + (times?.costMicroUsd ?? 0), 0);
}

/**
 * What is to be paid for yet in a film that has a script, when the store has nothing of it: what is to be made, and what is under way
 * for scenes as they were before a change, which may be paid for already. What has failed nobody asks for again.
 */
export function outstandingIn(making: Making): Outstanding {
  const { order } = making;
  const shown = shownPartsOf(making);
  const voices: Spoken[] = [
    ...shown.filter(({ card, voice }) => (!card || card.isSpoken) && isToBeMade(voice)).map(({ spoken }) => spoken),
    ...underWayBefore(making, 'voice').map(([scene, revision]) => spokenOf(making, scene, revision)),
  ].filter(({ own }) => !own);
  const pictures = [
    ...shown.filter(({ card, picture }) => !card && isToBeMade(picture)).map(({ drawn }) => drawn),
    ...underWayBefore(making, 'picture').map(([scene, revision]) => drawnOf(making, scene, revision)),
  ].filter(({ own }) => !own);
  const ofVoices = voices.map((spoken) => voicePrice(making, spoken));
  const price = pictures.length === 0 ? 0 : priceOf(order.illustrator, order.purse?.prices.pictureMicroUsd);
  const isKnown = price !== undefined && ofVoices.every((each) => each !== undefined);
  return {
    pictures: pictures.length,
    characters: voices.reduce((sum, { text }) => sum + text.length, 0),
    ...(isKnown && { mostMicroUsd: ofVoices.reduce((sum, each) => sum + each, pictures.length * price) }),
  };
}

/** The revisions of voices or pictures that workers were asked for, and that are not of the film any more. */
function underWayBefore({ scenes }: Making, part: 'voice' | 'picture'): [SceneState, number][] {
  return scenes.flatMap((scene) =>
    takesOf(scene, part)
      .filter((revision) => scene.isSkipped || revision !== (scene.parts?.[part] ?? 1))
      .filter((revision) => scene.steps[partId(part, { id: scene.id, parts: { [part]: revision } })]?.is === 'asked')
      .map((revision): [SceneState, number] => [scene, revision]),
  );
}

/** Why a film would cost more than it may, in a sentence, with what it has cost; undefined when it would not, or has no limit. */
export function overPurseSentence(making: Making): string | undefined {
  const { purse } = making.order;
  if (!purse || !scriptOf(making)) return undefined;
  const { mostMicroUsd } = outstandingIn(making);
  if (mostMicroUsd === undefined) {
    return 'What it costs is not known, and the film may cost only so much. Change who speaks to one of the same provider, or lift the limit.';
  }
  const sum = spentIn(making) + mostMicroUsd;
  if (sum <= purse.mostMicroUsd) return undefined;
  return (
    `The film may cost up to ${moneyText(sum)} then, of which ${moneyText(spentIn(making))} are paid; more than the ` +
    `${moneyText(purse.mostMicroUsd)} that it is allowed. Allow more first.`
  );
}

function isToBeMade(life: StepLife | undefined): boolean {
  return life?.is !== 'made' && life?.is !== 'failed';
}

function voicePrice({ order }: Making, { timbre, text }: Spoken): number | undefined {
  const narrator = timbre?.narrator ?? order.narrator;
  const isOther = narrator.provider !== order.narrator.provider || narrator.model !== order.narrator.model;
  // The price that a purse is told is that of the dearest; where there is none, nobody here knows what a vendor's voice of the cast costs.
  const cast = order.purse ? [] : Object.values(order.cast ?? {});
  if (cast.some((each) => priceOf(each.narrator, undefined) === undefined)) return undefined;
  const price = priceOf(narrator, isOther ? undefined : order.purse?.prices.voiceMicroUsd);
  return price === undefined ? undefined : Math.ceil((price * text.length) / 1000);
}

/** What the machine does itself costs nothing. */
function priceOf({ provider, model }: ProviderChoice, told: number | undefined): number | undefined {
  return told ?? (isOffline(`${provider}/${model}`) ? 0 : undefined);
}
