import type { Making, SceneState } from '../making';
import type { Drawn, Spoken } from '../../film/change/made-of';
import { writtenScene } from './written-scene';

/** What a scene's voice is made of at a revision of the voice; that of now when missing. */
export function spokenOf(making: Making, scene: SceneState, revision = scene.parts?.voice ?? 1): Spoken {
  const changed = scene.spoken?.[revision];
  if (changed) return changed;
  const { text, parts } = writtenScene(making, scene.id);
  const { voice: timbre, takes, own } = making.order.wishes?.[scene.id] ?? {};
  return {
    text,
    ...(parts && { parts }),
    ...(timbre && { timbre }),
    ...(takes?.voice !== undefined && { take: takes.voice }),
    ...(own?.voice && { own: own.voice }),
  };
}

/** What a scene's picture is made of at a revision of the picture; that of now when missing. */
export function drawnOf(making: Making, scene: SceneState, revision = scene.parts?.picture ?? 1): Drawn {
  const changed = scene.drawn?.[revision];
  if (changed) return changed;
  const { imagePrompt, characters } = writtenScene(making, scene.id);
  const { takes, own } = making.order.wishes?.[scene.id] ?? {};
  return {
    imagePrompt,
    ...(characters && { characters }),
    ...(takes?.picture !== undefined && { take: takes.picture }),
    ...(own?.picture && { own: own.picture }),
  };
}
