import type { Script } from '../../film/script/script';
import { withRevision } from '../change/with-revision';
import type { Making } from '../making';

/** The same film with a scene for each of the script's, and with what persons had changed of it when it was begun again. */
export function withScript(making: Making, { scenes }: Script): Making {
  const { scriptRevision, revisions = [], ...order } = making.order;
  const written = scenes.map((_scene, index) => ({ id: index + 1 }));
  // Another script may have been written this time: of a scene that is not in it nobody knows the words.
  const listed = scriptRevision?.scenes.filter((scene) => 'text' in scene || scene.id <= scenes.length);
  const begun: Making = {
    ...making,
    order,
    ...(scriptRevision && listed && { scriptRevision: { ...scriptRevision, scenes: listed } }),
    scenes: (listed ?? written).map(({ id }) => ({ id, revision: 1, steps: {} })),
  };
  return revisions.reduce(withRevision, begun);
}
