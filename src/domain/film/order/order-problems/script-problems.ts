import {
  LONGEST_IMAGE_PROMPT,
  LONGEST_SCENE_TEXT,
  LONGEST_SPEAKER,
  LONGEST_STYLE,
  LONGEST_TITLE,
  MOST_CHARACTERS,
  MOST_PARTS,
  MOST_SCENES,
} from '../../../bounds';
import type { Scene, ScenePart, Script } from '../../script/script';
import { ifThere, problem, type Check } from './check';
import { list } from './list';
import { record, type Fields } from './record';
import { spokenText, text } from './text';

const part = record('a part with text, and speaker where it is not the narrator', {
  text: spokenText(LONGEST_SCENE_TEXT),
  speaker: ifThere(text(LONGEST_SPEAKER)),
} satisfies Fields<ScenePart>);

const fields = record('a scene with text and imagePrompt', {
  text: spokenText(LONGEST_SCENE_TEXT),
  imagePrompt: text(LONGEST_IMAGE_PROMPT),
  characters: ifThere(list('characters', MOST_CHARACTERS, text(LONGEST_SPEAKER), 0)),
  parts: ifThere(list('parts', MOST_PARTS, part)),
} satisfies Fields<Scene>);

/** What is wrong with a scene. Parts that are other words than the text would have captions that nobody says. */
export const sceneProblems: Check = (value, field) => {
  const problems = fields(value, field);
  if (problems.length > 0) return problems;
  const { text: whole, parts } = value as Scene;
  if (parts === undefined) return [];
  const joined = parts.map((each) => each.text).join(' ');
  return folded(joined) === folded(whole) ? [] : problem(`${field}.parts`, 'have the words of its text', 'has others');
};

function folded(text: string): string {
  return text.trim().split(/\s+/u).join(' ');
}

/** What is wrong with a script that a person brings; `field` is where it stands, empty when it is the whole. */
export const scriptProblems: Check = record('a script with title and scenes', {
  title: text(LONGEST_TITLE),
  style: ifThere(text(LONGEST_STYLE)),
  scenes: list('scenes', MOST_SCENES, sceneProblems),
} satisfies Fields<Script>);
