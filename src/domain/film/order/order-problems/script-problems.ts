import { LONGEST_IMAGE_PROMPT, LONGEST_SCENE_TEXT, LONGEST_STYLE, LONGEST_TITLE, MOST_SCENES } from '../order-bounds';
import type { Scene, Script } from '../../script';
import { ifThere, type Check } from './check';
import { list } from './list';
import { record, type Fields } from './record';
import { spokenText, text } from './text';

const scene = record('a scene with text and imagePrompt', {
  text: spokenText(LONGEST_SCENE_TEXT),
  imagePrompt: text(LONGEST_IMAGE_PROMPT),
} satisfies Fields<Scene>);

/** What is wrong with a script that a person brings; `field` is where it stands, empty when it is the whole. */
export const scriptProblems: Check = record('a script with title and scenes', {
  title: text(LONGEST_TITLE),
  style: ifThere(text(LONGEST_STYLE)),
  scenes: list('scenes', MOST_SCENES, scene),
} satisfies Fields<Script>);
