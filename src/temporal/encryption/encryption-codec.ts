import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { EncryptionKey } from './encryption-keys';

/** The form that Temporal's own samples have, so that other codec servers with the same keys can read it. */
const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Loaded by those who have a payload: who only asks which codecs there are would wait a tenth of a second for it. */
const wireForm = async () => (await import('./payload-wire.js')).payloadWire;
type Wire = Awaited<ReturnType<typeof wireForm>>;

/**
 * Encrypts all payloads with the first key, by AES-256-GCM with a random nonce, and decrypts those of all keys; the key's id stands in
 * the metadata. What is not encrypted is passed on as it is, so that films which were begun before go on. Throws a sentence when a
 * payload was encrypted with another key, or was changed since.
 */
export function encryptionCodec(keys: readonly [EncryptionKey, ...EncryptionKey[]]): PayloadCodec {
  const [first] = keys;
  return {
    async encode(payloads) {
      const wire = await wireForm();
      return payloads.map((payload) => encrypted(payload, first, wire));
    },
    async decode(payloads) {
      const wire = await wireForm();
      return payloads.map((payload) => decrypted(payload, keys, wire));
    },
  };
}

function encrypted(payload: Payload, { id, bytes }: EncryptionKey, wire: Wire): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, bytes, nonce);
  const text = Buffer.concat([cipher.update(wire.encode(payload).finish()), cipher.final()]);
  return {
    metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': Buffer.from(id) },
    data: Buffer.concat([nonce, text, cipher.getAuthTag()]),
  };
}

function decrypted(payload: Payload, keys: readonly EncryptionKey[], wire: Wire): Payload {
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
    return wire.decode(text);
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
