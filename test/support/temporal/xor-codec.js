// A payload codec that makes every payload unreadable, and passes on what it did not encode: what STORYREEL_DATA_CONVERTER may name.
const MARK = Buffer.from('binary/xor');
const xor = (data) => Buffer.from(data ?? []).map((byte) => byte ^ 0x5a);

exports.payloadCodecs = [
  {
    async encode(payloads) {
      return payloads.map(({ metadata, data }) => {
        const inner = JSON.stringify({
          metadata: Object.entries(metadata ?? {}).map(([name, value]) => [
            name,
            Buffer.from(value).toString('base64'),
          ]),
          data: Buffer.from(data ?? []).toString('base64'),
        });
        return { metadata: { encoding: MARK }, data: xor(Buffer.from(inner)) };
      });
    },
    async decode(payloads) {
      return payloads.map((payload) => {
        if (!MARK.equals(Buffer.from(payload.metadata?.encoding ?? []))) return payload;
        const { metadata, data } = JSON.parse(xor(payload.data).toString());
        return {
          metadata: Object.fromEntries(metadata.map(([name, value]) => [name, Buffer.from(value, 'base64')])),
          data: Buffer.from(data, 'base64'),
        };
      });
    },
  },
];
