import { resolve } from 'node:path';
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { sentenceOf } from '../domain/text/sentence-of';
import { encryptionCodec } from './encryption/encryption-codec';
import { readEncryptionKeys } from './encryption/encryption-keys';
import { PayloadCodecsError } from './payload-codecs-error';

const VARIABLE = 'STORYREEL_DATA_CONVERTER';

/**
 * The payload codecs that the settings bring: those of the module that `STORYREEL_DATA_CONVERTER` names, and around them the encryption by
 * `STORYREEL_ENCRYPTION_KEYS`; none when neither is set.
 */
export function readPayloadCodecs(environment: NodeJS.ProcessEnv): PayloadCodec[] {
  const [first, ...others] = readEncryptionKeys(environment);
  const encryption = first ? [encryptionCodec([first, ...others])] : [];
  return [...codecsOfModule(environment), ...encryption];
}

function codecsOfModule(environment: NodeJS.ProcessEnv): PayloadCodec[] {
  const named = environment[VARIABLE]?.trim();
  if (!named) return [];
  const codecs = (load(resolve(named)) as { payloadCodecs?: unknown } | null)?.payloadCodecs;
  if (Array.isArray(codecs) && codecs.length > 0 && codecs.every(isCodec)) return codecs;
  throw new PayloadCodecsError(
    `${VARIABLE} must name a module that exports payloadCodecs, a list of objects with the functions encode and decode, but ` +
      `${resolve(named)} exports none.`,
  );
}

/** The SDK's data converter with these codecs; undefined, and with it the SDK's own, when there are none. */
export function dataConverterOf(payloadCodecs: PayloadCodec[]): DataConverter | undefined {
  if (payloadCodecs.length === 0) return undefined;
  return { payloadCodecs, failureConverterPath: require.resolve('./encoded-failures') };
}

function load(path: string): unknown {
  try {
    return require(path);
  } catch (error) {
    // Node adds the modules that asked for it, line by line.
    const [reason] = sentenceOf(error).split('\nRequire stack:');
    throw new PayloadCodecsError(`${VARIABLE} must name a module, but ${path} cannot be loaded: ${reason}`, {
      cause: error,
    });
  }
}

function isCodec(value: unknown): value is PayloadCodec {
  const { encode, decode } = (value ?? {}) as Partial<PayloadCodec>;
  return typeof encode === 'function' && typeof decode === 'function';
}
