import { canonicalJson } from '../../film/canonical-json';
import type { Reviewed } from '../../film/order/review';
import { sceneAlone } from '../../film/script/scene-alone';
import { textSeed } from '../../film/script/text-seed';
import type { Board, BoardScene } from '../board/board';

/**
 * What a person has looked at when they approve it, in a word such as "voices-4f2a91c0": it is another word once any of that is another.
 * Of the scenes with these numbers, or of all that are in the film; the title is of the whole script.
 */
export function seenOf(
  what: Reviewed,
  { title, scenes }: Pick<Board, 'title' | 'scenes'>,
  ids?: readonly number[],
): string {
  const looked = scenes.filter(({ scene, is }) => is !== 'skipped' && (ids?.includes(scene) ?? true));
  const content = {
    ...(what === 'script' && !ids && { title }),
    scenes: looked.map((scene) => contentOf(what, scene)),
  };
  return `${what}-${textSeed(canonicalJson(content)).toString(16).padStart(8, '0')}`;
}

/** A later review shows what the earlier ones did, too. */
function contentOf(what: Reviewed, scene: BoardScene): object {
  const { voice, picture } = scene;
  return {
    scene: scene.scene,
    ...sceneAlone(scene),
    ...(what !== 'script' && { voice: voice.artifact?.sha256 }),
    ...(what === 'pictures' && { picture: picture.artifact?.sha256 }),
  };
}
