import type { SceneChange } from '../../../change/scene-change';
import { LONGEST_IMAGE_PROMPT, LONGEST_SCENE_TEXT, MOST_TAKES } from '../../../../bounds';
import { be, ifThere, type Check } from '../check';
import { timbre } from '../provider-choice';
import { record, type Fields } from '../record';
import { spokenText, text } from '../text';
import { ownParts } from './wishes-problems';

const isTake = (value: unknown) =>
  value === 'new' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_TAKES);

/** What is wrong with a change of a scene, whatever came for one. */
export const changeProblems: Check = record('a change of a scene', {
  text: ifThere(spokenText(LONGEST_SCENE_TEXT)),
  imagePrompt: ifThere(text(LONGEST_IMAGE_PROMPT)),
  voice: ifThere(timbre),
  take: ifThere(
    record('a take of its voice or picture', {
      of: be('"voice" or "picture"', (value) => value === 'voice' || value === 'picture'),
      take: be('"new", or the number of a take', isTake),
    } satisfies Fields<SceneChange['take']>),
  ),
  own: ifThere(ownParts),
  skip: ifThere(be('true or false', (value) => typeof value === 'boolean')),
} satisfies Fields<SceneChange>);
