import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NetVoice } from './catalogue';

/** Where an added voice is kept. */
export function voicePath(directory: string, { file }: NetVoice): string {
  return join(directory, file);
}

/** Whether a voice was added, by its name and size alone: its sha256 is checked when it is loaded. */
export function isAdded(directory: string, voice: NetVoice): boolean {
  const path = voicePath(directory, voice);
  return existsSync(path) && statSync(path).size === voice.bytes;
}
