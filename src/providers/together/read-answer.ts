import { z } from 'zod';
import { hasKey } from '../received/without-key';

/** What is needed of an answer; the SDK's types promise this much and its code checks none of it. */
const ANSWER = z.object({
  // An id that is unlike an id costs nobody the picture.
  id: z.string().max(200).optional().catch(undefined),
  data: z
    .array(z.union([z.object({ b64_json: z.string().min(1) }), z.object({ url: z.string().min(1).max(8_192) })]))
    .min(1),
});

/** The picture's bytes, or its address from a model that sends nothing else; and the vendor's id of the request where it tells one. */
export type Answer = ({ bytes: Uint8Array } | { address: string }) & { requestId?: string };

/** Reads what came with a status of 200; undefined when it is anything but an answer with a picture. An id with the key in it is none. */
export function readAnswer(body: unknown, apiKey: string): Answer | undefined {
  const answer = ANSWER.safeParse(body);
  const [first] = answer.data?.data ?? [];
  if (!first) return undefined;
  const picture = 'url' in first ? { address: first.url } : { bytes: Buffer.from(first.b64_json, 'base64') };
  const id = answer.data?.id;
  return { ...picture, ...(id && !hasKey(id, apiKey) && { requestId: id }) };
}
