import type { Artifact } from '../../../src/domain/film/artifact';
import type { Board, BoardScene } from '../../../src/domain/making/board/board';

export const pictureNamed = (name: string): Artifact => ({
  key: name,
  mediaType: 'image/png',
  bytes: 1,
  sha256: `sha-${name}`,
});

/** A scene that is made, but for what is said otherwise. */
export function aScene(scene: number, choices: Partial<BoardScene> = {}): BoardScene {
  const done = { step: { state: 'done' as const }, revision: 1 };
  return {
    scene,
    position: scene,
    revision: 1,
    text: `Scene ${scene} tells of the sea.`,
    imagePrompt: `The sea ${scene}`,
    is: 'made',
    voice: done,
    picture: { ...done, artifact: pictureNamed(`picture-${scene}`) },
    clip: done,
    takes: [],
    costMicroUsd: 0,
    ...choices,
  };
}

export function aBoard(scenes: BoardScene[], choices: Partial<Board> = {}): Board {
  return {
    title: 'The Sea',
    stage: 'making',
    isPaused: false,
    costMicroUsd: 0,
    scriptRevision: 1,
    sceneCount: scenes.length,
    from: 0,
    scenes,
    revisions: 0,
    ...choices,
  };
}
