import type { SceneState } from '../making';

/** The revisions at which a scene's voice or picture became another one, the first first: the take that a person calls 2 is the second. */
export function takesOf({ spoken, drawn }: SceneState, of: 'voice' | 'picture'): number[] {
  const revisions = new Set([1, ...Object.keys((of === 'voice' ? spoken : drawn) ?? {}).map(Number)]);
  return [...revisions].sort((one, other) => one - other);
}
