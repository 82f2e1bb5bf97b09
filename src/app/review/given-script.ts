import type { ReviseScript } from '../../contract/review';
import type { Board } from '../../domain/making/board/board';
import { canonicalJson } from '../../domain/film/canonical-json';
import type { Order } from '../../domain/film/order/order';
import type { Scene, Script } from '../../domain/film/script/script';
import { whenAborted } from '../context';
import type { OwnScript } from '../order/reading/parse-script';
import { readStory } from '../order/reading/read-story';
import { InputError } from '../input-error';

/** Reads a script that a person has changed; refuses what is none, and throws why it was stopped when it is `interrupted`. */
export async function givenScript(path: string, interrupted: AbortSignal): Promise<OwnScript> {
  // What is read may be a pipe into which nobody ever writes.
  const { script, pronunciations } = await Promise.race([readStory(path), whenAborted(interrupted)]);
  if (script) return { script, ...(pronunciations && { pronunciations }) };
  throw new InputError(
    `${path} is no script: expected a file in .json, as "storyreel review ID --script FILE" writes it.`,
  );
}

/** Refuses what a script says of the whole film otherwise than its order: it is of what was ordered, and would be left out in silence. */
export function refuseOtherFilm({ script, pronunciations }: OwnScript, order: Order): void {
  const said = { style: script.style, pronunciations };
  const ordered = { style: order.style ?? order.script?.style, pronunciations: order.pronunciations };
  for (const name of ['style', 'pronunciations'] as const) {
    if (said[name] === undefined || canonicalJson(said[name]) === canonicalJson(ordered[name])) continue;
    throw new InputError(
      `What the script says of the whole film (${name}) is not what was ordered, and a review changes its scenes and title only: leave ` +
        `${name} out, or order the film so.`,
    );
  }
}

/**
 * What of a film's script a person changes by handing in another one; undefined when it is the same. A scene whose words are as they were
 * stays the scene that it is, wherever it stands now, unless it says of whom it shows or who says what in it something else.
 */
export function scriptChange(board: Board, { title, scenes }: Script): Omit<ReviseScript, 'who'> | undefined {
  const left = [...board.scenes];
  const listed = scenes.map((scene) => {
    const index = left.findIndex((each) => isSameScene(each, scene));
    const [same] = index < 0 ? [] : left.splice(index, 1);
    return same ? { id: same.scene } : scene;
  });
  const isSame = title === board.title && board.scenes.length === listed.length;
  if (isSame && listed.every((scene, index) => 'id' in scene && scene.id === board.scenes[index]?.scene))
    return undefined;
  return { revision: board.scriptRevision, ...(title !== board.title && { title }), scenes: listed };
}

function isSameScene(now: Scene, { text, imagePrompt, ...told }: Scene): boolean {
  if (text !== now.text || imagePrompt !== now.imagePrompt) return false;
  return (['characters', 'parts'] as const).every(
    (name) => told[name] === undefined || canonicalJson(told[name]) === canonicalJson(now[name] ?? []),
  );
}
