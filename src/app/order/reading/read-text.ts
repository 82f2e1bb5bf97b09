import { MOST_TEXT_BYTES } from '../../../domain/bounds';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { unreadable } from '../../../client/own-file/unreadable';
import { withoutControls } from '../../../domain/text/without-controls';
import { InputError } from '../../input-error';

const UTF_16_MARKS = ['fffe', 'feff'];

/** Reads the text of a file, or of the standard input for "-". Refuses what is not UTF-8 text, and says where it is not; control characters become spaces. */
export async function readText(path: string): Promise<string> {
  const name = path === '-' ? 'The standard input' : path;
  const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path).catch((error) => refuse(path, error));
  if (bytes.length > MOST_TEXT_BYTES) {
    throw new InputError(
      `${name} is too large for a story: at most ${MOST_TEXT_BYTES} bytes are read, it has ${bytes.length}.`,
    );
  }
  if (UTF_16_MARKS.includes(bytes.subarray(0, 2).toString('hex'))) {
    throw new InputError(`${name} is UTF-16 text. Save it as UTF-8.`);
  }
  if (bytes.includes(0)) throw new InputError(`${name} is a binary file; expected a story as text.`);
  const text = bytes.toString('utf8');
  const wrongByte = firstDifference(bytes, Buffer.from(text));
  if (wrongByte !== undefined) {
    const value = bytes[wrongByte]?.toString(16).padStart(2, '0');
    throw new InputError(
      `${name} is not UTF-8 text: byte ${wrongByte} (0x${value}) begins no character. Save it as UTF-8.`,
    );
  }
  return withoutControls(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

/** Bytes that are no UTF-8 are decoded to a replacement character, which is encoded to other bytes: there they differ. */
function firstDifference(bytes: Buffer, encoded: Buffer): number | undefined {
  if (bytes.equals(encoded)) return undefined;
  const at = bytes.findIndex((byte, index) => byte !== encoded[index]);
  return at === -1 ? bytes.length - 1 : at;
}

function refuse(path: string, error: NodeJS.ErrnoException): never {
  if (error.code === 'EISDIR') throw new InputError(`${path} is a directory; expected a story in a text file.`);
  throw new InputError(unreadable(path, error));
}
