import type { Script } from '../domain/film/script';
import type { Receipt } from '../domain/progress/step';
import type { Story } from '../domain/film/story';
import type { Provider } from './provider';

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

/** A script, and what a vendor told of the requests that it took. */
export interface Written {
  script: Script;
  receipt?: Receipt;
}

/** Divides a story into scenes. Throws a `ProviderError`. */
export interface Scriptwriter extends Provider {
  write(request: ScriptRequest, signal: AbortSignal): Promise<Written>;
}
