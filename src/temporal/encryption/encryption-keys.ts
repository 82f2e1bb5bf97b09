import { PayloadCodecsError } from '../payload-codecs-error';

const VARIABLE = 'STORYREEL_ENCRYPTION_KEYS';
const EXPECTED = `${VARIABLE} must be ID:KEY, or several with commas between, each key 32 bytes in base64 (as "openssl rand -base64 32" gives)`;

/** A key for AES-256 by its name, which stands beside what was encrypted with it. */
export interface EncryptionKey {
  id: string;
  bytes: Buffer;
}

/**
 * The keys that `STORYREEL_ENCRYPTION_KEYS` has, none when it is not set. The first one encrypts, and all of them decrypt: a new key is
 * put before the others, everywhere at last, and an old one goes when nothing that it has encrypted is kept any more. Throws a
 * `PayloadCodecsError` that says what was expected, and tells no key.
 */
export function readEncryptionKeys(environment: NodeJS.ProcessEnv): EncryptionKey[] {
  const text = environment[VARIABLE]?.trim();
  if (!text) return [];
  const keys = text.split(',').map(readKey);
  const twice = keys.find(({ id }, index) => keys.findIndex((key) => key.id === id) !== index);
  if (twice) throw new PayloadCodecsError(`${EXPECTED}, but the id ${twice.id} stands there twice.`);
  return keys;
}

function readKey(text: string, index: number): EncryptionKey {
  const [, id, base64 = ''] = /^([\w.-]{1,64}):([A-Za-z\d+/]+={0,2})$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (id !== undefined && bytes.length === 32) return { id, bytes };
  const came = id === undefined ? 'is not of that form' : `has ${bytes.length} bytes`;
  throw new PayloadCodecsError(`${EXPECTED}, but number ${index + 1} ${came}.`);
}
