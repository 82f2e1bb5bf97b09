import type { Scene } from '../script/script';
import type { SceneChange } from './scene-change';

/** A change of a scene that was made: which `revision` it led to, who made it and when (milliseconds since 1970), and its own id. */
export interface Revision {
  scene: number;
  revision: number;
  change: SceneChange;
  who: string;
  atMs: number;
  changeId: string;
}

/** A scene as a changed script names it: one that was there by its id, and of one that was added its words besides. */
export type ListedScene = { id: number } & ({} | Scene);

/** The script as a person has changed it while it was reviewed: its scenes in their order. Its first change is revision 2. */
export interface ScriptRevision {
  revision: number;
  title?: string;
  scenes: ListedScene[];
  who: string;
  atMs: number;
  changeId: string;
}
