// As much of protobuf as a few calls of Temporal need: loading its own code takes longer than the server takes to start.

/** One field that holds a text. */
export function stringField(field: number, text: string): Buffer {
  return lengthDelimited(field, Buffer.from(text));
}

/** One field that holds bytes, or another message. */
export function lengthDelimited(field: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint((field << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

/** One field that holds a whole number from 0 up. */
export function varintField(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

/** What the fields of this number hold in a message, those of texts, bytes and messages; others are skipped. Throws a `RangeError` for what is no message. */
export function bytesIn(message: Buffer, field: number): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < message.length;) {
    const key = readVarint(message, at);
    const kind = key.value & 7;
    if (kind === LENGTH_DELIMITED) {
      const length = readVarint(message, key.end);
      at = length.end + length.value;
      if (at > message.length) throw new RangeError('A message ends in the middle of a field.');
      if (key.value >>> 3 === field) found.push(message.subarray(length.end, at));
    } else at = kind === VARINT ? readVarint(message, key.end).end : key.end + fixedBytes(kind);
  }
  return found;
}

const VARINT = 0;
const LENGTH_DELIMITED = 2;

function fixedBytes(kind: number): number {
  if (kind === 1) return 8;
  if (kind === 5) return 4;
  throw new RangeError(`A message should have no field of kind ${kind}.`);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

/** A number too large for a double loses its last bits: none that is read here is. */
function readVarint(message: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, scale = 1; at < message.length; at++, scale *= 128) {
    const byte = message[at]!;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new RangeError('A message ends in the middle of a number.');
}
