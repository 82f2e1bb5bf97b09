import type { Scene } from './script';

/** A scene as a script has it, of one that has more to it. */
export function sceneAlone({ text, imagePrompt, characters, parts }: Scene): Scene {
  return { text, imagePrompt, ...(characters && { characters }), ...(parts && { parts }) };
}
