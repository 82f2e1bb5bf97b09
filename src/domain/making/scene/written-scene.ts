import type { Scene } from '../../film/script/script';
import { scriptOf, type Making } from '../making';

/** A scene as it was written, or added by a person, before any change of it. */
export function writtenScene(making: Making, id: number): Scene {
  const added = making.scriptRevision?.scenes.find((scene) => scene.id === id);
  if (added && 'text' in added) {
    const { id: _id, ...words } = added;
    return words;
  }
  return scriptOf(making)?.scenes[id - 1] as Scene;
}

/** The title of a film: that of its script, or the one that a person has given it since; undefined until there is a script. */
export function titleOf(making: Making): string | undefined {
  return making.scriptRevision?.title ?? scriptOf(making)?.title;
}
