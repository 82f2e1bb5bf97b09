import type { Script } from '../domain/film/script/script';
import type { Receipt } from '../domain/progress/step';
import type { Story } from '../domain/film/script/story';
import type { Provider } from './provider';
import type { AskOnce } from './vendor-answer';

/**
 * With `verbatim` the scenes' texts together are the story's words, every one. `sceneCount` is how many scenes are wanted,
 * and `style` how the pictures are to look; left out, the scriptwriter decides.
 */
export interface ScriptRequest {
  story: Story;
  language: string;
  verbatim: boolean;
  sceneCount?: number;
  style?: string;
}

/** A script, what a vendor told of the requests that it took, and the part of their cost that had been paid before. */
export interface Written {
  script: Script;
  receipt?: Receipt;
  savedMicroUsd?: number;
}

/** Divides a story into scenes. Throws a `ProviderError`. */
export interface Scriptwriter extends Provider {
  /** A vendor is asked by `askOnce`, so that it is not paid twice; left out, it is asked whatever was asked before. */
  write(request: ScriptRequest, signal: AbortSignal, askOnce?: AskOnce): Promise<Written>;
}
