import { ATTRIBUTES } from '../../contract/attributes';
import { REVIEWED } from '../../domain/film/order/review';
import type { Waiting } from '../../domain/making/board/waiting';

/** Search attributes as the server tells them. They are never encoded, so that it can find films by them. */
interface Attributes {
  indexedFields?: { [name: string]: { data?: Uint8Array | null } } | null;
}

const ALL: readonly Waiting['for'][] = ['attention', 'resume', ...REVIEWED];

/** What a film waits for a person to do, as its search attributes tell it; undefined where they do not. */
export function needsIn(attributes: Attributes | null | undefined): Waiting['for'] | undefined {
  const { data } = attributes?.indexedFields?.[ATTRIBUTES.needs] ?? {};
  const [told]: unknown[] = data?.length ? [JSON.parse(Buffer.from(data).toString('utf8'))].flat() : [];
  return ALL.find((needs) => needs === told);
}
