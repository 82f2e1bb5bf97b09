import { setTimeout as pause } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { foundIn, listed, opened } from './answers';
import type { Bucket, NewObject } from './bucket';
import { failureAtS3, isPassing, type S3Error } from './s3-error';
import type { S3Location } from './s3-location';
import { UnreadBodyError, withBody } from './with-body';

/** So often in all a request is sent that a server was too busy for, or that got lost on the way. */
const MOST_ATTEMPTS = 5;
const PAUSE_MS = 50;
const CONNECT_MS = 10_000;

const NOT_THERE: readonly string[] = ['NoSuchKey', 'NotFound'];
const NOT_ALLOWED: readonly string[] = ['AccessDenied'];
const NOT_SO: readonly string[] = ['PreconditionFailed'];

/** The objects of a store at this location; for `silentMs` a server may say nothing at all. */
export function bucketAt(location: S3Location, { silentMs = 30_000 } = {}): Bucket {
  const { bucket: Bucket, prefix } = location;
  const connect = connection(location, silentMs);
  const at = (name: string) => ({ Bucket, Key: `${prefix}${name}` });

  /** Sends a request; answers undefined where it fails with one of these errors. */
  async function send<T>(
    request: (s3: Sdk, client: S3Client) => Promise<T>,
    { unless = [] as readonly string[], isWriting = false } = {},
  ) {
    const { s3, client } = await connect();
    for (let attempt = 1; ; attempt++) {
      try {
        return await request(s3, client);
      } catch (error) {
        if (error instanceof UnreadBodyError) throw error.cause;
        const { name } = error as Error;
        if (unless.includes(name)) return undefined;
        const again = isWriting && attempt < MOST_ATTEMPTS && isForUsToRepeat(error as S3Error);
        if (!again) throw failureAtS3(location, error as S3Error, isWriting);
        await pause(PAUSE_MS * 2 ** attempt);
      }
    }
  }

  const put = (name: string, { sha256, bytes, mediaType, open }: NewObject, condition: { IfNoneMatch?: '*' } = {}) =>
    send(
      (s3, client) =>
        withBody(open(), (Body, abortSignal) =>
          client.send(
            new s3.PutObjectCommand({
              ...at(name),
              ...condition,
              Body,
              ContentLength: bytes,
              ContentType: mediaType,
              ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
            }),
            { abortSignal },
          ),
        ),
      { unless: condition.IfNoneMatch ? NOT_SO : [], isWriting: true },
    );

  return {
    async put(name, object) {
      await put(name, object);
    },
    putOnce: async (name, object) => (await put(name, object, { IfNoneMatch: '*' })) !== undefined,
    async look(name) {
      const head = await send(
        (s3, client) => client.send(new s3.HeadObjectCommand({ ...at(name), ChecksumMode: 'ENABLED' })),
        { unless: NOT_THERE },
      );
      return head && foundIn(name, head);
    },
    async get(name, range) {
      const Range = range && `bytes=${range.from}-${range.to - 1}`;
      const answer = await send(
        (s3, client) => client.send(new s3.GetObjectCommand({ ...at(name), ...(Range && { Range }) })),
        { unless: NOT_THERE },
      );
      return answer && opened(name, answer, (error) => failureAtS3(location, error, false));
    },
    async touch(name, ContentType) {
      const { Key } = at(name);
      const CopySource = `${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}`;
      await send(
        (s3, client) =>
          client.send(
            // S3 copies an object onto itself only if something is replaced, and forgets what is not said again.
            new s3.CopyObjectCommand({ ...at(name), CopySource, MetadataDirective: 'REPLACE', ContentType }),
          ),
        { unless: [...NOT_THERE, ...NOT_ALLOWED] },
      );
    },
    async remove(name, etag) {
      const removed = await send(
        (s3, client) => client.send(new s3.DeleteObjectCommand({ ...at(name), IfMatch: etag })),
        { unless: [...NOT_THERE, ...NOT_SO] },
      );
      return removed !== undefined;
    },
    async link(name, expiresIn) {
      const { s3, client } = await connect();
      const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
      return getSignedUrl(client, new s3.GetObjectCommand(at(name)), { expiresIn });
    },
    async *list(begin) {
      let token: string | undefined;
      do {
        const ContinuationToken = token;
        const page = await send((s3, client) =>
          client.send(
            new s3.ListObjectsV2Command({ Bucket, Prefix: `${prefix}${begin}`, ...(token && { ContinuationToken }) }),
          ),
        );
        yield* listed(page?.Contents ?? [], prefix.length);
        token = page?.NextContinuationToken;
      } while (token !== undefined);
    },
  };
}

const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

type Sdk = typeof import('@aws-sdk/client-s3');

/** The SDK is large, and most stores are in directories: it is loaded when it is first used. */
function connection({ endpoint, region }: S3Location, silentMs: number): () => Promise<{ s3: Sdk; client: S3Client }> {
  let connecting: Promise<{ s3: Sdk; client: S3Client }> | undefined;
  const connect = async () => {
    // On each start with an older Node it would tell of its own next versions; what matters of Node, `doctor` tells. That can be said of
    // the whole process only; who has said otherwise is heeded.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
    const s3 = await import('@aws-sdk/client-s3');
    // Other servers have no regions, but the SDK asks for one.
    const used = region ?? (endpoint === undefined ? undefined : 'us-east-1');
    const client = new s3.S3Client({
      ...(endpoint !== undefined && { endpoint }),
      ...(used !== undefined && { region: used }),
      // The one way that all servers have; Amazon has it too.
      forcePathStyle: true,
      maxAttempts: MOST_ATTEMPTS,
      // The SDK would write warnings to the terminal: what a person must know is told in a sentence here.
      logger: SILENT,
      // What is read is verified by its SHA-256 here, and not all servers give a checksum of a part.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        requestTimeout: silentMs,
        socketTimeout: silentMs,
        throwOnRequestTimeout: true,
      },
    });
    return { s3, client };
  };
  return () => (connecting ??= connect());
}

/**
 * Whether the same may be written when it is tried again here: bytes that are streamed the SDK itself does not send again, and when two
 * wrote at the same time S3 may take neither for the first. What the SDK has sent again it has sent often enough.
 */
function isForUsToRepeat(error: S3Error): boolean {
  return (error.$metadata?.attempts ?? 1) === 1 && isPassing(error);
}
