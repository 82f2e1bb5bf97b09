import type { Script } from '../domain/script';
import type { Story } from '../domain/story';
import type { Provider } from './provider';

export interface ScriptRequest {
  story: Story;
  language: string;
}

/** Divides a story into scenes. Throws a `ProviderError`. */
export interface Scriptwriter extends Provider {
  write(request: ScriptRequest, signal: AbortSignal): Promise<Script>;
}
