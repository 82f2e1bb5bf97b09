import { anything, array, constantFrom, integer, nat, oneof, tuple, uint8Array, type Arbitrary } from 'fast-check';
import { texts } from './texts';

/** Values that are of the wrong kind, or size. */
const values: Arbitrary<unknown> = oneof(
  texts,
  anything(),
  constantFrom(null, true, -1, 0, 1e308, Number.MAX_SAFE_INTEGER, '', [], {}, [[[[[]]]]], '7', '__proto__'),
);

/** A JSON value, with a few of its parts, at any depth, replaced by something else, or left out. */
export function changedJson(good: unknown): Arbitrary<unknown> {
  const change = tuple(
    nat(10_000),
    oneof({ weight: 1, arbitrary: constantFrom(undefined) }, { weight: 4, arbitrary: values }),
  );
  return array(change, { maxLength: 3 }).map((changes) => {
    const copy = { whole: structuredClone(good) };
    for (const [at, value] of changes) {
      const places = placesIn(copy);
      // The whole may be gone.
      if (places.length === 0) continue;
      const [parent, name] = places[at % places.length]!;
      if (value === undefined) delete parent[name];
      else parent[name] = structuredClone(value);
    }
    return copy.whole;
  });
}

type Parent = { [name: string]: unknown };

function placesIn(value: unknown, depth = 0): [Parent, string][] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  const parent = value as Parent;
  return Object.keys(parent).flatMap((name) => [
    [parent, name] as [Parent, string],
    ...placesIn(parent[name], depth + 1),
  ]);
}

/** Bytes with some of them replaced, cut off, doubled, or put in from elsewhere. */
export function changedBytes(good: readonly Uint8Array[]): Arbitrary<Uint8Array> {
  const change = tuple(
    constantFrom('put', 'cut', 'double', 'end'),
    nat(),
    nat(),
    oneof(uint8Array({ maxLength: 8 }), LIMITS),
  );
  return tuple(constantFrom(...good), array(change, { maxLength: 6 })).map(([from, changes]) => {
    let bytes = Buffer.from(from);
    for (const [how, where, much, put] of changes) {
      // Headers, where most is decided, are at the beginning.
      const at = where % (where % 3 === 0 ? bytes.length + 1 : Math.min(bytes.length + 1, 200));
      const until = Math.min(bytes.length, at + (much % 5_000));
      if (how === 'put') bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]);
      else if (how === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]);
      else if (how === 'double') bytes = Buffer.concat([bytes.subarray(0, until), bytes.subarray(at)]);
      else bytes = bytes.subarray(0, at);
    }
    return bytes;
  });
}

const LIMITS: Arbitrary<Uint8Array> = tuple(
  constantFrom([0xff, 0xff, 0xff, 0xff], [0x7f, 0xff, 0xff, 0xff], [0, 0, 0, 0], [0, 0, 0, 0x80], [0xff, 0xd9]),
  integer({ min: 1, max: 4 }),
).map(([bytes, length]) => Uint8Array.from(bytes.slice(0, length)));
