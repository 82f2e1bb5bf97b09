import { overviewOf } from '../../../src/store/overview';
import type { StoreCare } from '../../../src/store/store-care';
import { count, NOTHING, type Tally } from '../../../src/store/tally';
import { sha256Of } from '../../../src/store/verify-bytes';
import type { MemoryContents } from './memory-contents';

/** How a memory store is looked after. */
export function memoryCare(contents: MemoryContents): StoreCare {
  const { objects, records } = contents;
  return {
    fitness: async () => ({}),
    overview: () =>
      overviewOf({
        artifacts: eachOf([...objects].map(([sha256, { bytes }]) => ({ sha256, bytes: bytes.length }))),
        records: eachOf([...records.values()].map(({ record }) => ({ record, bytes: sizeOf(record) }))),
        parts: eachOf([]),
      }),
    async verify(onDamage, signal) {
      signal?.throwIfAborted();
      const verified = { artifacts: { ...NOTHING }, records: 0 };
      for (const [id, { bytes }] of objects) {
        if (sha256Of(bytes) === id) {
          count(verified.artifacts, bytes.length);
          continue;
        }
        objects.delete(id);
        onDamage({ what: 'artifact', id, problem: 'is damaged' });
      }
      for (const [id, { record }] of records) {
        const problem = contents.lackOf(record);
        if (problem === undefined) verified.records++;
        else {
          records.delete(id);
          onDamage({ what: 'record', id, problem });
        }
      }
      return verified;
    },
    async sweep({ unusedSinceMs, dryRun = false, signal }) {
      signal?.throwIfAborted();
      const swept = { records: { ...NOTHING }, artifacts: { ...NOTHING }, temporaryFiles: { ...NOTHING } };
      const needed = new Set<string>();
      for (const [key, { record, usedAtMs }] of records) {
        if (usedAtMs >= unusedSinceMs) record.artifacts.forEach(({ sha256 }) => needed.add(sha256));
        else remove(records, key, swept.records, sizeOf(record), dryRun);
      }
      for (const [sha256, { bytes, usedAtMs }] of objects) {
        if (usedAtMs >= unusedSinceMs || needed.has(sha256)) continue;
        remove(objects, sha256, swept.artifacts, bytes.length, dryRun);
      }
      return swept;
    },
    sweepParts: async () => ({ ...NOTHING }),
  };
}

function remove(from: Map<string, unknown>, id: string, tally: Tally, bytes: number, dryRun: boolean): void {
  count(tally, bytes);
  if (!dryRun) from.delete(id);
}

function sizeOf(record: unknown): number {
  return JSON.stringify(record).length;
}

async function* eachOf<T>(values: T[]): AsyncGenerator<T> {
  yield* values;
}
