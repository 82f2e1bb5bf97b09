import type { Payload } from '@temporalio/common';
import { readPayloadCodecs } from '../../../src/temporal/payload-codecs';
import { PayloadCodecsError } from '../../../src/temporal/payload-codecs-error';

const [FIRST, SECOND] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')];
const STORY: Payload = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"A zebra sails."') };

function codecWith(keys: string) {
  const [codec] = readPayloadCodecs({ STORYREEL_ENCRYPTION_KEYS: keys });
  return codec!;
}

function plain({ metadata, data }: Payload) {
  return { encoding: Buffer.from(metadata!['encoding']!).toString(), data: Buffer.from(data!).toString() };
}

describe('payloads that are encrypted by STORYREEL_ENCRYPTION_KEYS', () => {
  it('say nothing of the story, each time otherwise, and come back as they were', async () => {
    const codec = codecWith(`a:${FIRST}`);
    const encrypted = await codec.encode([STORY, STORY]);
    const [one, other] = encrypted.map(({ data }) => Buffer.from(data!));
    expect(one!.includes('zebra')).toBe(false);
    expect(one!.equals(other!)).toBe(false);
    expect(plain((await codec.decode(encrypted))[1]!)).toEqual(plain(STORY));
  });

  it('are named by the key that encrypted them, and decrypted when another has taken its place', async () => {
    const before = await codecWith(`2026-05:${FIRST}`).encode([STORY]);
    expect(Buffer.from(before[0]!.metadata!['encryption-key-id']!).toString()).toBe('2026-05');
    const both = codecWith(`2026-11:${SECOND}, 2026-05:${FIRST}`);
    expect(plain((await both.decode(before))[0]!)).toEqual(plain(STORY));
    const [after] = await both.encode([STORY]);
    expect(Buffer.from(after!.metadata!['encryption-key-id']!).toString()).toBe('2026-11');
  });

  it('are told by the id of their key when that is not there', async () => {
    const before = await codecWith(`2026-05:${FIRST}`).encode([STORY]);
    await expect(codecWith(`2026-11:${SECOND}`).decode(before)).rejects.toThrow(
      'A payload was encrypted with the key "2026-05", but STORYREEL_ENCRYPTION_KEYS has 2026-11: add that key behind them.',
    );
  });

  it('are refused when they were changed, or another key has the same id', async () => {
    const [encrypted] = await codecWith(`a:${FIRST}`).encode([STORY]);
    const data = Buffer.from(encrypted!.data!);
    data[20]! ^= 1;
    const sentence = 'A payload does not decrypt with the key "a"';
    await expect(codecWith(`a:${FIRST}`).decode([{ ...encrypted!, data }])).rejects.toThrow(sentence);
    await expect(codecWith(`a:${SECOND}`).decode([encrypted!])).rejects.toThrow(sentence);
    await expect(codecWith(`a:${FIRST}`).decode([{ ...encrypted!, data: Buffer.from('short') }])).rejects.toThrow(
      sentence,
    );
  });

  it('may be mixed with those of films that were begun before, which are passed on', async () => {
    expect(await codecWith(`a:${FIRST}`).decode([STORY])).toEqual([STORY]);
  });
});

describe('STORYREEL_ENCRYPTION_KEYS', () => {
  it.each([
    ['not of the form', 'secret', 'number 1 is not of that form'],
    ['too short', `a:${Buffer.alloc(16, 7).toString('base64')}`, 'number 1 has 16 bytes'],
    ['one id twice', `a:${FIRST},a:${SECOND}`, 'the id a stands there twice'],
    ['something behind them', `a:${FIRST},`, 'number 2 is not of that form'],
  ])('is refused when it is %s, and its keys are not told', (_what, keys, sentence) => {
    const read = () => readPayloadCodecs({ STORYREEL_ENCRYPTION_KEYS: keys });
    expect(read).toThrow(PayloadCodecsError);
    expect(read).toThrow(sentence);
    expect(read).not.toThrow(FIRST);
  });

  it('goes around the codecs of a module', async () => {
    const codecs = readPayloadCodecs({
      STORYREEL_ENCRYPTION_KEYS: `a:${FIRST}`,
      STORYREEL_DATA_CONVERTER: './test/support/temporal/xor-codec.js',
    });
    expect(codecs).toHaveLength(2);
    let payloads = [STORY];
    for (const codec of codecs) payloads = await codec.encode(payloads);
    expect(Buffer.from(payloads[0]!.metadata!['encoding']!).toString()).toBe('binary/encrypted');
  });
});
