import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { EncryptionKey } from './encryption-keys';

/** The form that Temporal's own samples have, so that other codec servers with the same keys can read it. */
const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const { Payload: Proto } = temporal.api.common.v1;

/**
 * Encrypts all payloads with the first key, by AES-256-GCM with a random nonce, and decrypts those of all keys; the key's id stands in
 * the metadata. What is not encrypted is passed on as it is, so that films which were begun before go on. Throws a sentence when a
 * payload was encrypted with another key, or was changed since.
 */
export function encryptionCodec(keys: readonly [EncryptionKey, ...EncryptionKey[]]): PayloadCodec {
  const [first] = keys;
  return {
    encode: async (payloads) => payloads.map((payload) => encrypted(payload, first)),
    decode: async (payloads) => payloads.map((payload) => decrypted(payload, keys)),
  };
}

function encrypted(payload: Payload, { id, bytes }: EncryptionKey): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, bytes, nonce);
  const text = Buffer.concat([cipher.update(Proto.encode(payload).finish()), cipher.final()]);
  return {
    metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': Buffer.from(id) },
    data: Buffer.concat([nonce, text, cipher.getAuthTag()]),
  };
}

function decrypted(payload: Payload, keys: readonly EncryptionKey[]): Payload {
  const { metadata, data } = payload;
  if (textOf(metadata?.['encoding']) !== ENCODING) return payload;
  const id = textOf(metadata?.['encryption-key-id']);
  const key = keys.find((each) => each.id === id);
  if (!key) {
    const ids = keys.map((each) => each.id).join(', ');
    throw new Error(
      `A payload was encrypted with the key "${id}", but STORYREEL_ENCRYPTION_KEYS has ${ids}: add that key behind them.`,
    );
  }
  const bytes = Buffer.from(data ?? []);
  try {
    const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return Proto.decode(text);
  } catch (error) {
    throw new Error(
      `A payload does not decrypt with the key "${id}": either it was changed, or the key is another of the same id.`,
      {
        cause: error,
      },
    );
  }
}

function textOf(value: Uint8Array | null | undefined): string {
  return Buffer.from(value ?? []).toString();
}
