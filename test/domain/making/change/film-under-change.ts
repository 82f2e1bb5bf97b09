import type { SceneChange } from '../../../../src/domain/film/change/scene-change';
import type { Revised } from '../../../../src/domain/making/change/asks';
import { reviseScene } from '../../../../src/domain/making/change/revise-scene';
import type { ChangeOutcome } from '../../../../src/domain/making/change/outcome';
import { orderOf, PlayedFilm, SCRIPT } from '../played-film';

export const who = 'Ada';
const DAY_MS = 86_400_000;
export const VENDOR = { provider: 'vendor', model: 'one' };

/** A film whose script is there, and that waits for persons where a scene cannot be made. */
export const film = (choices: Parameters<typeof orderOf>[0] = {}) =>
  new PlayedFilm(orderOf({ script: SCRIPT, attentionTimeoutMs: DAY_MS, ...choices }));

/** What a change has answered; the film goes on with it. A refusal is thrown. */
export function answerOf(played: PlayedFilm, outcome: ChangeOutcome<Revised>): Revised {
  if ('refused' in outcome) throw new Error(outcome.refused);
  played.become(outcome.making);
  return outcome.answer;
}

/** Which change it is, and when it came. */
export const stamp = { changeId: 'c', atMs: 5 };

/** Changes a scene as it is now. */
export const revise = (played: PlayedFilm, scene: number, change: SceneChange) => {
  const { revision } = played.making.scenes.find(({ id }) => id === scene)!;
  return answerOf(played, reviseScene(played.making, { scene, revision, change, who }, stamp));
};

/** Why a change is refused; undefined where it is not. */
export const refusal = (played: PlayedFilm, scene: number, change: SceneChange, revision = 1) => {
  const outcome = reviseScene(played.making, { scene, revision, change, who }, stamp);
  return 'refused' in outcome ? outcome.refused : undefined;
};
