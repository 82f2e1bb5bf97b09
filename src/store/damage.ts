import type { FoundRecord } from './found-record';
import type { Damage } from './store-care';
import type { Digest } from './verify-bytes';

/** What is told of bytes that do not have their hash. */
export function damagedArtifact(id: string, { bytes, sha256 }: Digest): Damage {
  return { what: 'artifact', id, problem: `is damaged: its ${bytes} bytes have the hash ${sha256.slice(0, 12)}` };
}

/** What is told of a record with a problem. */
export function damagedRecord(id: string, { record, problem = '' }: FoundRecord): Damage {
  const maker = record ? ` (${record.recipe.step} by ${record.recipe.provider}/${record.recipe.model})` : '';
  return { what: 'record', id, problem: `${problem}${maker}` };
}
