import { open, stat } from 'node:fs/promises';
import { fileKind, KIND_BYTES } from '../../domain/film/own/file-kind';
import { TAKEN, type OwnUse } from '../../domain/film/own/own-file';
import { OwnFileError } from './own-file-error';
import { unreadable } from './unreadable';

/** What can be seen of a file without decoding it. */
interface SeenFile {
  mediaType: string;
  bytes: number;
}

/** Looks at a person's own file; throws an `OwnFileError` when it cannot be used for that, however it is decoded. */
export async function seenFile(path: string, use: OwnUse): Promise<SeenFile> {
  const { what, names, mediaTypes, mostBytes } = TAKEN[use];
  const expected = `${names} to be ${what}`;
  // Before it is opened: whoever opens a pipe waits for its other end.
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => refuse(path, error));
  if (!found.isFile()) throw new OwnFileError(`${path} should be ${expected}, but is no file.`);
  if (found.size === 0) throw new OwnFileError(`${path} should be ${expected}, but is empty.`);
  if (found.size > mostBytes) {
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MB`;
    throw new OwnFileError(
      `${path} is too large to be ${what}: it has ${megabytes(found.size)}, and may have ${megabytes(mostBytes)}. Make it smaller.`,
    );
  }
  const kind = fileKind(await beginningOf(path));
  if (!kind || !mediaTypes.includes(kind.mediaType)) {
    const came = kind?.name ?? 'something else, by how it begins';
    throw new OwnFileError(`${path} should be ${expected}, but is ${came}: convert it.`);
  }
  return { mediaType: kind.mediaType, bytes: found.size };
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => refuse(path, error));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuse(path: string, error: NodeJS.ErrnoException): never {
  throw new OwnFileError(unreadable(path, error));
}
