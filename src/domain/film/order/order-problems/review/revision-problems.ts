import type { ListedScene, Revision, ScriptRevision } from '../../../change/revision';
import { LONGEST_NAME, LONGEST_TITLE, MOST_REVISIONS, MOST_SCENES } from '../../../../bounds';
import { ifThere, wholeNumber, type Check } from '../check';
import { changeProblems } from './change-problems';
import { list } from '../list';
import { record, type Fields } from '../record';
import { sceneProblems } from '../script-problems';
import { text } from '../text';

/** Who made a change. */
export const whoProblems = text(LONGEST_NAME);

const number = wholeNumber(1, Number.MAX_SAFE_INTEGER);
const made = { who: whoProblems, atMs: wholeNumber(0, Number.MAX_SAFE_INTEGER), changeId: text(LONGEST_NAME) };

/** What is wrong with the changes of scenes that a film is begun with. */
export const revisionsProblems = list(
  'revisions',
  MOST_REVISIONS,
  record('a revision of a scene', {
    scene: number,
    revision: number,
    change: changeProblems,
    ...made,
  } satisfies Fields<Revision>),
);

const known = record('a scene by its id', { id: number } satisfies Fields<{ id: number }>);

const listed: Check = (value, field) => {
  if (!Object.hasOwn(Object(value), 'text')) return known(value, field);
  const { id, ...words } = value as Extract<ListedScene, { text: string }>;
  return [...number(id, `${field}.id`), ...sceneProblems(words, field)];
};

/** What is wrong with the changed script that a film is begun with. */
export const scriptRevisionProblems = record('a changed script', {
  revision: number,
  title: ifThere(text(LONGEST_TITLE)),
  scenes: list('scenes', MOST_SCENES, listed),
  ...made,
} satisfies Fields<ScriptRevision>);
