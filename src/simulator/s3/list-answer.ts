import type { Answer } from '../call/answer';
import { xmlAnswer } from './error-answer';
import { etagOf, type StoredObject } from './stored-object';

/** Fewer than the thousand of S3, so that lists of several pages are met early. */
const PAGE = 50;

/** A page of the objects of a bucket, by their keys. */
export function listAnswer(objects: Map<string, StoredObject>, query: URLSearchParams): Answer {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
  const page = keys.slice(0, PAGE);
  const rows = page.map((key) => row(key, objects.get(key) as StoredObject));
  const next = keys.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return xmlAnswer(
    200,
    `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`,
  );
}

function row(key: string, object: StoredObject): string {
  const when = new Date(object.writtenAtMs).toISOString();
  const inside = `<Key>${key}</Key><LastModified>${when}</LastModified><ETag>${etagOf(object)}</ETag>`;
  return `<Contents>${inside}<Size>${object.bytes.length}</Size></Contents>`;
}
