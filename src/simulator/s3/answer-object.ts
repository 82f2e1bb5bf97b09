import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../call/answer';
import { errorAnswer } from './error-answer';
import { checksumOf, etagOf, type StoredObject } from './stored-object';

/** An object, or the part of it that is asked for. */
export function answerObject(
  object: StoredObject | undefined,
  { range, 'x-amz-checksum-mode': checksumMode }: IncomingHttpHeaders,
  method: 'GET' | 'HEAD',
): Answer {
  if (!object) return errorAnswer(404, 'NoSuchKey');
  const headers: Record<string, string> = {
    'content-type': object.mediaType,
    'last-modified': new Date(object.writtenAtMs).toUTCString(),
    etag: etagOf(object),
    'accept-ranges': 'bytes',
    ...(checksumMode === 'ENABLED' && { 'x-amz-checksum-sha256': checksumOf(object.bytes) }),
  };
  const { bytes } = object;
  if (method === 'HEAD') return { status: 200, headers, body: bytes };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined) return { status: 200, headers, body: bytes };
  if (Number(from) >= bytes.length) return errorAnswer(416, 'InvalidRange');
  const last = Math.min(Number(to), bytes.length - 1);
  headers['content-range'] = `bytes ${from}-${last}/${bytes.length}`;
  return { status: 206, headers, body: bytes.subarray(Number(from), last + 1) };
}
