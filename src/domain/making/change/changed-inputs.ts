import { canonicalJson } from '../../film/canonical-json';
import type { SceneChange } from '../../film/change/scene-change';
import type { Making, SceneState } from '../making';
import { drawnOf, spokenOf } from '../scene/inputs';
import type { Drawn, Spoken } from '../../film/change/made-of';
import { takesOf } from './takes';

/** What a scene's voice is made of after a change, or the revision whose voice it has again; undefined where nothing of it changes. */
export function changedSpoken(making: Making, scene: SceneState, change: SceneChange): Spoken | number | undefined {
  const { text, voice: timbre, take, own } = change;
  const now = spokenOf(making, scene);
  if (take?.of === 'voice' && take.take !== 'new') return again(takesOf(scene, 'voice')[take.take - 1], scene, 'voice');
  const { text: told, parts, timbre: before } = now;
  const speaks = timbre ?? before;
  const others = text !== undefined && text !== told;
  // Who says what is told of the words that were.
  const words = { text: text ?? told, ...(parts && !others && { parts }), ...(speaks && { timbre: speaks }) };
  if (own?.voice) return differing(now, { ...words, own: own.voice });
  if (others || (timbre && !isSame(timbre, before))) return words;
  if (take?.of !== 'voice') return undefined;
  const tried = takesOf(scene, 'voice').map((revision) => spokenOf(making, scene, revision));
  return { ...now, take: nextTake(now, tried) };
}

/** The same of its picture. */
export function changedDrawn(making: Making, scene: SceneState, change: SceneChange): Drawn | number | undefined {
  const { imagePrompt, take, own } = change;
  const now = drawnOf(making, scene);
  if (take?.of === 'picture' && take.take !== 'new') {
    return again(takesOf(scene, 'picture')[take.take - 1], scene, 'picture');
  }
  const { characters } = now;
  const words = { imagePrompt: imagePrompt ?? now.imagePrompt, ...(characters && { characters }) };
  if (own?.picture) return differing(now, { ...words, own: own.picture });
  if (imagePrompt !== undefined && (imagePrompt !== now.imagePrompt || now.own)) return words;
  if (take?.of !== 'picture') return undefined;
  const tried = takesOf(scene, 'picture').map((revision) => drawnOf(making, scene, revision));
  return { ...now, take: nextTake(now, tried) };
}

function again(revision: number | undefined, { parts }: SceneState, part: 'voice' | 'picture'): number | undefined {
  return revision === (parts?.[part] ?? 1) ? undefined : revision;
}

function differing<Inputs extends object>(now: Inputs, next: Inputs): Inputs | undefined {
  return isSame(now, next) ? undefined : next;
}

/** The next number among those that were tried at the same. */
function nextTake<Inputs extends { take?: number }>(now: Inputs, tried: Inputs[]): number {
  const same = tried.filter((inputs) => isSame({ ...inputs, take: 1 }, { ...now, take: 1 }));
  return Math.max(...same.map(({ take = 1 }) => take)) + 1;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
