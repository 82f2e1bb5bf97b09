import type { Script } from '../domain/script';
import type { Story } from '../domain/story';
import type { Provider } from './provider';

/** With `verbatim` the scenes' texts together are the story's words, every one. */
export interface ScriptRequest {
  story: Story;
  language: string;
  verbatim: boolean;
}

/** Divides a story into scenes. Throws a `ProviderError`. */
export interface Scriptwriter extends Provider {
  write(request: ScriptRequest, signal: AbortSignal): Promise<Script>;
}
