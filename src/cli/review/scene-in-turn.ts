import { setTimeout } from 'node:timers/promises';
import type { Connected } from '../../app/connection/connected';
import { scenesText } from '../../app/film/waiting/scenes-text';
import { filmBoard } from '../../app/review/film-board';
import { isApproved, isClosed } from '../../app/review/under-review';
import type { Board, BoardScene } from '../../domain/making/board/board';
import type { Waiting } from '../../domain/making/board/waiting';
import type { Terminal } from '../terminal';

/** What a person looks at scenes for. */
export type Looked = Exclude<Waiting['for'], 'resume'>;

/** A scene that somebody is to be asked about, on the board of its film as it is then. */
export interface SceneInTurn {
  scene: BoardScene;
  board: Board;
}

const LOOK_EVERY_MS = 1_000;

/**
 * The scene with this number, once the film waits for a person to look at it; before that what was changed may have to be made again,
 * which is told. Undefined when that scene waits for it no more, or the film for something else. Throws what ended the wait.
 */
export async function sceneInTurn(
  number: number,
  waitsFor: Looked,
  { id, connected, terminal }: { id: string; connected: Connected; terminal: Pick<Terminal, 'say' | 'interrupted'> },
): Promise<SceneInTurn | undefined> {
  const { say, interrupted } = terminal;
  let told = '';
  for (;;) {
    const board = await filmBoard(connected.films, id);
    const scene = board.scenes.find((each) => each.scene === number);
    // Somebody else may have answered meanwhile.
    if (!scene || !isOpen(scene, waitsFor)) return undefined;
    if (waitsFor === 'attention' || board.waitsFor?.for === waitsFor) return { scene, board };
    if (board.waitsFor || isClosed(board)) return undefined;
    const sentence = waitingText(board, waitsFor);
    if (sentence !== told) say(sentence);
    told = sentence;
    await setTimeout(LOOK_EVERY_MS, undefined, { signal: interrupted }).catch(() => interrupted.throwIfAborted());
  }
}

/** Whether a scene still waits for that. */
function isOpen(scene: BoardScene, waitsFor: Looked): boolean {
  if (waitsFor === 'attention') return scene.is === 'needs attention';
  return scene.is !== 'skipped' && !isApproved(scene, waitsFor);
}

function waitingText({ scenes }: Board, waitsFor: Looked): string {
  const parts = waitsFor === 'voices' ? (['voice'] as const) : (['voice', 'picture'] as const);
  const inTheMaking = scenes
    .filter((scene) => scene.is !== 'skipped' && parts.some((part) => scene[part].step.state !== 'done'))
    .map(({ scene }) => scene);
  return `\nWaiting until ${scenesText(inTheMaking)} can be looked at again ...`;
}
