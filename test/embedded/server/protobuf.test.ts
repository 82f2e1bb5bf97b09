import { Writer } from 'protobufjs';
import { bytesIn, lengthDelimited, stringField, varintField } from '../../../src/embedded/server/protobuf';

const [TEXT, NUMBER, BYTES] = [(1 << 3) | 2, 2 << 3, (3 << 3) | 2];

describe('messages of protobuf', () => {
  it.each([0, 1, 127, 128, 16_384, 31_536_000])('are written as its own code writes them (%d)', (number) => {
    const long = Buffer.alloc(300, 7);
    const theirs = Writer.create().uint32(TEXT).string('home').uint32(NUMBER).uint32(number).uint32(BYTES).bytes(long);
    const ours = [stringField(1, 'home'), varintField(2, number), lengthDelimited(3, long)];
    expect(Buffer.concat(ours).equals(theirs.finish())).toBe(true);
  });

  it('are read by their fields, whatever else is in them', () => {
    const ids = ['voice-1', 'picture-12', 'x'.repeat(200)];
    const message = Writer.create()
      .uint32(NUMBER)
      .uint64(2 ** 40);
    for (const id of ids) message.uint32(BYTES).fork().uint32(TEXT).string(id).uint32(NUMBER).uint32(70_000).ldelim();
    message
      .uint32((4 << 3) | 1)
      .fixed64(7)
      .uint32((5 << 3) | 5)
      .fixed32(7)
      .uint32((16 << 3) | 2)
      .string('far');
    const bytes = Buffer.from(message.finish());
    expect(bytesIn(bytes, 3).map((each) => String(bytesIn(each, 1)[0]))).toEqual(ids);
    expect(bytesIn(bytes, 16).map(String)).toEqual(['far']);
    expect(bytesIn(bytes, 2)).toEqual([]);
    expect(bytesIn(Buffer.alloc(0), 1)).toEqual([]);
  });

  it('that are none are refused', () => {
    for (const bytes of [[0x1a, 5, 1], [0x80], [0x0b], [0x1a, 0xff]]) {
      expect(() => bytesIn(Buffer.from(bytes), 3)).toThrow(RangeError);
    }
  });
});
