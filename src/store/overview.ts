import type { StoreRecord } from './artifact-store';
import { sumOfReceipts } from './paid';
import type { ArtifactKind, StoreOverview } from './store-care';
import { count, NOTHING } from './tally';

/** What a store lists to be counted. For a record that cannot be read only its size is given. */
export interface StoreContents {
  artifacts: AsyncIterable<{ sha256: string; bytes: number }>;
  records: AsyncIterable<{ record?: StoreRecord | undefined; bytes: number }>;
  parts: AsyncIterable<{ bytes: number }>;
}

/** Counts what a store holds. Artifacts are listed first, because records refer to them. */
export async function overviewOf(contents: StoreContents): Promise<StoreOverview> {
  const artifacts = { ...NOTHING };
  const unnamed = new Map<string, number>();
  for await (const { sha256, bytes } of contents.artifacts) {
    unnamed.set(sha256, bytes);
    count(artifacts, bytes);
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
  for await (const { record, bytes: recordBytes } of contents.records) {
    count(records, recordBytes);
    if (!record) continue;
    add(record);
    for (const { sha256, mediaType } of record.artifacts) {
      const bytes = unnamed.get(sha256);
      if (bytes !== undefined) countFor(bytes, { step: record.recipe.step, mediaType });
      unnamed.delete(sha256);
    }
  }
  for (const bytes of unnamed.values()) countFor(bytes, {});

  const temporaryFiles = { ...NOTHING };
  for await (const { bytes } of contents.parts) count(temporaryFiles, bytes);
  return { kinds: [...kinds.values()], artifacts, records, temporaryFiles, paidMicroUsd: paidMicroUsd() };
}
