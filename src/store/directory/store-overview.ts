import { sizeAndUse } from './last-use';
import { sumOfReceipts } from '../paid';
import { readRecordAlone } from './record-file';
import { objectsIn, partsIn, recordsIn } from './store-directory';
import { count, NOTHING, type Tally } from './tally';

/** The artifacts of one media type that one step has made; those that no record names have neither. */
export interface ArtifactKind extends Tally {
  step?: string;
  mediaType?: string;
}

/** What a store holds. Artifacts that several steps have made count for one of them. */
export interface StoreOverview {
  kinds: ArtifactKind[];
  artifacts: Tally;
  records: Tally;
  /** Files that are being written, or were left over by killed processes. */
  temporaryFiles: Tally;
  /** What was paid for all that there is a record of, in millionths of a US dollar. */
  paidMicroUsd: number;
}

/** Looks through a store without reading artifacts or changing anything. */
export async function storeOverview(directory: string): Promise<StoreOverview> {
  const artifacts = { ...NOTHING };
  const sizes = new Map<string, number>();
  for await (const { path, id } of objectsIn(directory)) {
    const found = await sizeAndUse(path);
    if (!found) continue;
    sizes.set(id, found.bytes);
    count(artifacts, found.bytes);
  }

  const records = { ...NOTHING };
  const kinds = new Map<string, ArtifactKind>();
  const { add, paidMicroUsd } = sumOfReceipts();
  const countFor = (bytes: number, about: { step?: string; mediaType?: string }) => {
    const name = `${about.step} ${about.mediaType}`;
    const kind = kinds.get(name) ?? { ...about, ...NOTHING };
    kinds.set(name, kind);
    count(kind, bytes);
  };
  for await (const { path, id } of recordsIn(directory)) {
    const found = await sizeAndUse(path);
    if (!found) continue;
    count(records, found.bytes);
    const { record } = (await readRecordAlone(path, id)) ?? {};
    if (record) add(record);
    for (const { sha256, mediaType } of record?.artifacts ?? []) {
      const bytes = sizes.get(sha256);
      if (bytes !== undefined) countFor(bytes, { step: record!.recipe.step, mediaType });
      sizes.delete(sha256);
    }
  }
  for (const bytes of sizes.values()) countFor(bytes, {});

  const temporaryFiles = { ...NOTHING };
  for await (const path of partsIn(directory)) count(temporaryFiles, (await sizeAndUse(path))?.bytes ?? 0);
  return { kinds: [...kinds.values()], artifacts, records, temporaryFiles, paidMicroUsd: paidMicroUsd() };
}
