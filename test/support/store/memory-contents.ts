import type { StoreRecord } from '../../../src/store/artifact-store';

/** What a memory store holds: bytes by their hash, and records by their key. */
export class MemoryContents {
  readonly objects = new Map<string, { bytes: Uint8Array; usedAtMs: number }>();
  readonly records = new Map<string, { record: StoreRecord; usedAtMs: number }>();

  /** The record, with a word on what it lacks. */
  lackOf({ artifacts }: StoreRecord): string | undefined {
    const lost = artifacts.find(({ sha256 }) => !this.objects.has(sha256));
    return lost && `names the ${lost.mediaType} ${lost.sha256.slice(0, 12)}, which is missing`;
  }
}
