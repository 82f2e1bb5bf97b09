import type { CardPlace } from '../film/card';
import type { CardProgress, FilmProgress, SceneProgress, StepProgress } from './progress';
import { borderId, sceneStepId, type SceneAt, type SceneStep } from './step-id';

/** A step by its two names: the id of its activity ("voice-2"), and what a person sees everywhere ("scene 2/3: voice"). */
export interface StepName {
  id: string;
  title: string;
}

/** The step that divides the story into scenes. */
export const SCRIPT: StepName = { id: 'script', title: 'script' };
/** The step that takes in a person's own logo. */
export const LOGO: StepName = { id: 'logo', title: 'logo' };
/** The step that composes the music under the voices, or takes in a person's own. */
export const BED: StepName = { id: 'bed', title: 'music' };
/** The step that mixes voices and music. */
export const SOUND: StepName = { id: 'sound', title: 'sound' };
/** The step that draws the thumbnail. */
export const THUMBNAIL: StepName = { id: 'thumbnail', title: 'thumbnail' };
/** The step that merges the clips into the film. */
export const FILM: StepName = { id: 'film', title: 'film' };
/** The step that keeps the manifest, once the film is merged. */
export const MANIFEST: StepName = { id: 'manifest', title: 'manifest' };

/** The names of a scene's step; the scene with the index 1 is scene 2. */
export function sceneStepName(
  step: SceneStep,
  index: number,
  count: number,
  { scene = index + 1, revisions = {} }: Pick<SceneProgress, 'scene' | 'revisions'> = {},
): StepName {
  return { id: sceneStepId(step, scene, revisions[step]), title: `scene ${index + 1}/${count}: ${step}` };
}

/** What a person reads of a card. */
const CARDS: Record<CardPlace, string> = { title: 'title card', end: 'end card' };

/** The names of a card's step; `scene` is the number that a scene in its place would have. */
export function cardStepName(place: CardPlace, step: SceneStep | 'card', scene: number): StepName {
  return { id: sceneStepId(step, scene), title: `${CARDS[place]}: ${step === 'card' ? 'picture' : step}` };
}

/** Something that is shown between borders: a scene, or a card in the place of one. */
export interface ShownAt extends SceneAt {
  card?: CardPlace | undefined;
}

/** The names of the border before what has this index, of all that is shown; at the index of nothing it is the one at the end. */
export function borderName(index: number, shown: readonly ShownAt[]): StepName {
  const [before, after] = [shown[index - 1], shown[index]];
  const id = borderId(before, after);
  if (!before) return { id, title: 'fade in' };
  if (!after) return { id, title: 'fade out' };
  if (before.card) return { id, title: `${CARDS[before.card]} and scene ${after.scene}: border` };
  if (after.card) return { id, title: `scene ${before.scene} and ${CARDS[after.card]}: border` };
  return { id, title: `scenes ${before.scene} and ${after.scene}: border` };
}

/** What a person is told when a fallback has done a step, and why it had to. */
export function tookOverSentence({ title }: StepName, why: string): string {
  return `${title}: the fallback took over. ${why}`;
}

/** All steps of a film that are known so far, in film order, but for the keeping of its manifest. */
export function namedSteps(progress: FilmProgress): { name: StepName; step: StepProgress }[] {
  const { scenes, cards = [] } = progress;
  const count = scenes.length;
  const numbered = scenes.map((each, index) => ({ number: each.scene ?? index + 1, each, index }));
  const end = Math.max(0, ...numbered.map(({ number }) => number)) + 1;
  const cardsAt = (place: CardPlace, scene: number) =>
    cards
      .filter((card) => card.place === place)
      .map((card) => ({ scene, card: card.place, revision: 1, steps: stepsOfCard(card, scene) }));
  const shown = [
    ...cardsAt('title', 0),
    ...numbered
      .filter(({ each }) => !each.isSkipped)
      .map(({ number, each, index }) => ({
        scene: number,
        revision: each.revisions?.clip ?? 1,
        card: undefined,
        steps: stepsOfScene(each, index, count),
      })),
    ...cardsAt('end', end),
  ];
  const border = (index: number) => {
    const step = progress.borders?.[index];
    return step ? [{ name: borderName(index, shown), step }] : [];
  };
  return [
    ...(progress.logo ? [{ name: LOGO, step: progress.logo }] : []),
    { name: SCRIPT, step: progress.script },
    ...border(0),
    ...shown.flatMap(({ steps }, index) => [...steps, ...border(index + 1)]),
    ...(progress.thumbnail ? [{ name: THUMBNAIL, step: progress.thumbnail }] : []),
    ...(progress.bed ? [{ name: BED, step: progress.bed }] : []),
    ...(progress.sound ? [{ name: SOUND, step: progress.sound }] : []),
    ...(progress.replaced ?? []).map(({ id, title, step }) => ({ name: { id, title }, step })),
    { name: FILM, step: progress.merge },
  ];
}

function stepsOfScene(scene: SceneProgress, index: number, count: number) {
  const { narration, illustration, clip } = scene;
  return [
    { name: sceneStepName('voice', index, count, scene), step: narration },
    { name: sceneStepName('picture', index, count, scene), step: illustration },
    { name: sceneStepName('clip', index, count, scene), step: clip },
  ];
}

function stepsOfCard({ place, narration, illustration, clip }: CardProgress, scene: number) {
  return [
    ...(narration ? [{ name: cardStepName(place, 'voice', scene), step: narration }] : []),
    { name: cardStepName(place, 'card', scene), step: illustration },
    { name: cardStepName(place, 'clip', scene), step: clip },
  ];
}
