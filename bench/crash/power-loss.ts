import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { partsIn } from '../../src/store/kinds/directory/store-directory';

/**
 * Leaves a store as a machine that loses its power may: files that were being written, the newest bytes and the newest record
 * are cut in half. (Those two are harder than life: they had been synced.) Temporal's database stays as it was, for the server
 * syncs each commit and keeps a rollback journal.
 */
export async function losePower(store: string): Promise<void> {
  const cut = [newestIn(join(store, 'objects')), newestIn(join(store, 'records'))];
  for await (const part of partsIn(store)) cut.push(part);
  for (const path of cut) if (path) truncateSync(path, Math.floor(statSync(path).size / 2));
}

function newestIn(room: string): string | undefined {
  if (!existsSync(room)) return undefined;
  const names = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('.part'));
  const files = names
    .map((name) => join(room, name))
    .map((path) => ({ path, stats: statSync(path) }))
    .filter(({ stats }) => stats.isFile());
  return files.toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)[0]?.path;
}
