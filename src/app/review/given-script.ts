import type { ReviseScript } from '../../contract/review';
import type { Board } from '../../domain/making/board/board';
import type { Script } from '../../domain/film/script/script';
import { readStory } from '../order/reading/read-story';
import { InputError } from '../input-error';

/** Reads a script that a person has changed; refuses what is none. */
export async function givenScript(path: string): Promise<Script> {
  const { script } = await readStory(path);
  if (script) return script;
  throw new InputError(
    `${path} is no script: expected a file in .json, as "storyreel review ID --script FILE" writes it.`,
  );
}

/**
 * What of a film's script a person changes by handing in another one; undefined when it is the same. A scene whose words are as they were
 * stays the scene that it is, wherever it stands now.
 */
export function scriptChange(board: Board, { title, scenes }: Script): Omit<ReviseScript, 'who'> | undefined {
  const left = [...board.scenes];
  const listed = scenes.map((scene) => {
    const index = left.findIndex(({ text, imagePrompt }) => text === scene.text && imagePrompt === scene.imagePrompt);
    const [same] = index < 0 || scene.parts ? [] : left.splice(index, 1);
    return same ? { id: same.scene } : scene;
  });
  const isSame = title === board.title && board.scenes.length === listed.length;
  if (isSame && listed.every((scene, index) => 'id' in scene && scene.id === board.scenes[index]?.scene))
    return undefined;
  return { revision: board.scriptRevision, ...(title !== board.title && { title }), scenes: listed };
}
