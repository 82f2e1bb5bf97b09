import type { SceneWishes } from '../../../change/scene-wishes';
import { MOST_SCENES, MOST_TAKES } from '../../../../bounds';
import { ifThere, problem, wholeNumber, type Check } from '../check';
import { ownFileProblems } from '../own-file-problems';
import { timbre } from '../provider-choice';
import { record, type Fields } from '../record';
import { isShown, shortened } from '../shown';

const take = ifThere(wholeNumber(1, MOST_TAKES));

/** What is wrong with pictures and voices of a person's own. */
export const ownParts = record('a picture or a voice of your own', {
  picture: ifThere(ownFileProblems('picture')),
  voice: ifThere(ownFileProblems('voice')),
} satisfies Fields<SceneWishes['own']>);

const sceneWishes = record('wishes for a scene', {
  voice: ifThere(timbre),
  takes: ifThere(
    record('takes of its voice and picture', { voice: take, picture: take } satisfies Fields<SceneWishes['takes']>),
  ),
  own: ifThere(ownParts),
} satisfies Fields<SceneWishes>);

/** What is wrong with the wishes for scenes, by their numbers. */
export const wishesProblems: Check = (value, field) => {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
  if (!isRecord) return problem(field, 'be wishes by the numbers of scenes', isShown(value));
  const entries = Object.entries(value);
  if (entries.length > MOST_SCENES)
    return problem(field, `be of at most ${MOST_SCENES} scenes`, `has ${entries.length}`);
  return entries.flatMap(([number, wishes]) => {
    const isNumber = /^[1-9]\d{0,2}$/.test(number) && Number(number) <= MOST_SCENES;
    if (!isNumber) return problem(field, `be by numbers from 1 to ${MOST_SCENES}`, `has "${shortened(number)}"`);
    return sceneWishes(wishes, `${field}.${number}`);
  });
};
