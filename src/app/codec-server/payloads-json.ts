import type { Payload, PayloadCodec } from '@temporalio/common';

/** Payloads as Temporal writes them in JSON: bytes in base64. */
export interface PayloadsJson {
  payloads: { metadata?: { [name: string]: string }; data?: string }[];
}

/** The payloads without what the codecs did to them; throws a sentence when they are none, or do not decode. */
export async function decodedJson(codecs: PayloadCodec[], json: PayloadsJson): Promise<PayloadsJson> {
  const { payloads } = Object(json) as Partial<PayloadsJson>;
  if (!Array.isArray(payloads)) throw new Error('Expected {"payloads": [...]}, as Temporal writes payloads in JSON.');
  let decoded: Payload[] = payloads.map(({ metadata = {}, data = '' }) => ({
    metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
    data: Buffer.from(data, 'base64'),
  }));
  for (const codec of codecs.toReversed()) decoded = await codec.decode(decoded);
  return {
    payloads: decoded.map(({ metadata, data }) => ({
      metadata: Object.fromEntries(
        Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
      ),
      data: Buffer.from(data ?? []).toString('base64'),
    })),
  };
}
