/** What a scene's steps make, in a person's words. */
export type SceneStep = 'voice' | 'picture' | 'clip';

/** A step of a scene, known by the scene's number and revision. */
export interface SceneStepId {
  step: string;
  scene: number;
  revision: number;
}

/** The id of a scene's step. It carries the revision, so that a late answer is never taken for that of another. */
export function sceneStepId(step: string, scene: number, revision = 1): string {
  return `${step}-${sceneKey({ scene, revision })}`;
}

/** A scene as it was at a revision; that of 1 when missing. */
export interface SceneAt {
  scene: number;
  revision?: number;
}

/** The id of the border between two scenes; at the start of a film there is none before it, at the end none after it. */
export function borderId(before: SceneAt | undefined, after: SceneAt | undefined): string {
  return `border-${before ? sceneKey(before) : 'start'}-${after ? sceneKey(after) : 'end'}`;
}

/** The numbers of the scenes on both sides of a border, a card's too; at the start and the end of a film there is one alone. */
export interface BorderSides {
  before?: number;
  after?: number;
}

/** The sides of a border, as its id tells them; undefined of any other step. */
export function readBorderId(id: string): BorderSides | undefined {
  const [, before, after] = /^border-(start|\d+)(?:\.r\d+)?-(end|\d+)(?:\.r\d+)?$/.exec(id) ?? [];
  if (before === undefined || after === undefined) return undefined;
  return { ...(before !== 'start' && { before: Number(before) }), ...(after !== 'end' && { after: Number(after) }) };
}

function sceneKey({ scene, revision = 1 }: SceneAt): string {
  return revision === 1 ? `${scene}` : `${scene}.r${revision}`;
}

/** What the id of a step tells; undefined of a step of no scene. */
export function readStepId(id: string): SceneStepId | undefined {
  const [, step, scene, revision = 1] = /^([^-]+)-(\d+)(?:\.r(\d+))?$/.exec(id) ?? [];
  return step === undefined ? undefined : { step, scene: Number(scene), revision: Number(revision) };
}

/** For the step id of a voice or a picture, also a card's, the step id of its clip; for any other step, the same id. */
export function clipIdOf(id: string): string {
  const { step, scene, revision } = readStepId(id) ?? {};
  const isPart = step === 'voice' || step === 'picture' || step === 'card';
  return scene !== undefined && isPart ? sceneStepId('clip', scene, revision) : id;
}
