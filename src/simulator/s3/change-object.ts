import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../call/answer';
import { errorAnswer, xmlAnswer } from './error-answer';
import { checksumOf, etagOf, type StoredObject } from './stored-object';

type Objects = Map<string, StoredObject>;

/** What comes of a request to write an object, which may be only if there is none, and only with bytes of a checksum. */
export function withObject(objects: Objects, key: string, bytes: Buffer, headers: IncomingHttpHeaders): Answer {
  if (headers['if-none-match'] === '*' && objects.has(key)) return errorAnswer(412, 'PreconditionFailed');
  const checksum = headers['x-amz-checksum-sha256'];
  if (checksum !== undefined && checksum !== checksumOf(bytes)) return errorAnswer(400, 'BadDigest');
  const object = { bytes, mediaType: mediaTypeIn(headers), writtenAtMs: Date.now() };
  objects.set(key, object);
  return { status: 200, headers: { etag: etagOf(object) }, body: Buffer.alloc(0) };
}

/**
 * What comes of a request to copy an object, which here is always onto itself: that is refused unless what is told of the object is
 * replaced, and then what is not said again is forgotten.
 */
export function copied(objects: Objects, key: string, source: string, headers: IncomingHttpHeaders): Answer {
  const [, ...from] = source.replace(/^\//, '').split('/').map(decodeURIComponent);
  const object = objects.get(from.join('/'));
  if (!object) return errorAnswer(404, 'NoSuchKey');
  if (headers['x-amz-metadata-directive'] !== 'REPLACE') return errorAnswer(400, 'InvalidRequest');
  const copy = { ...object, mediaType: mediaTypeIn(headers), writtenAtMs: Date.now() };
  objects.set(key, copy);
  const when = new Date(copy.writtenAtMs).toISOString();
  return xmlAnswer(
    200,
    `<CopyObjectResult><LastModified>${when}</LastModified><ETag>${etagOf(copy)}</ETag></CopyObjectResult>`,
  );
}

/** What comes of a request to remove an object, which may be only if it still is a certain one. */
export function withoutObject(objects: Objects, key: string, headers: IncomingHttpHeaders): Answer {
  const object = objects.get(key);
  const wanted = headers['if-match'];
  if (wanted !== undefined && !object) return errorAnswer(404, 'NoSuchKey');
  if (wanted !== undefined && object && wanted !== etagOf(object)) return errorAnswer(412, 'PreconditionFailed');
  objects.delete(key);
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}

function mediaTypeIn(headers: IncomingHttpHeaders): string {
  return headers['content-type'] ?? 'binary/octet-stream';
}
