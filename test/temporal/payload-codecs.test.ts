import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataConverterOf, readPayloadCodecs } from '../../src/temporal/payload-codecs';
import { PayloadCodecsError } from '../../src/temporal/payload-codecs-error';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'storyreel-codecs-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function moduleWith(text: string): NodeJS.ProcessEnv {
  const path = join(directory, 'converter.js');
  writeFileSync(path, text);
  return { STORYREEL_DATA_CONVERTER: path };
}

describe('STORYREEL_DATA_CONVERTER', () => {
  it('names a module whose payload codecs are taken, by a path from the working directory', () => {
    const codecs = readPayloadCodecs({ STORYREEL_DATA_CONVERTER: './test/support/temporal/xor-codec.js' });
    expect(codecs).toEqual([{ encode: expect.any(Function), decode: expect.any(Function) }]);
    expect(dataConverterOf(codecs)).toMatchObject({ payloadCodecs: codecs });
  });

  it('leaves the SDK as it is when it is not set', () => {
    expect(readPayloadCodecs({})).toEqual([]);
    expect(readPayloadCodecs({ STORYREEL_DATA_CONVERTER: ' ' })).toEqual([]);
    expect(dataConverterOf([])).toBeUndefined();
  });

  it.each([
    [
      'brings none',
      'exports.codec = {};',
      /must name a module that exports payloadCodecs,.*converter\.js exports none/,
    ],
    ['brings something else', 'exports.payloadCodecs = [{ encode() {} }];', /exports none\.$/],
    ['brings an empty list', 'exports.payloadCodecs = [];', /exports none\.$/],
    ['exports nothing at all', 'module.exports = null;', /exports none\.$/],
    ['throws', 'throw new Error("no key");', /must name a module, but .*converter\.js cannot be loaded: no key$/],
  ])('is refused when the module %s', (_what, text, sentence) => {
    const environment = moduleWith(text);
    expect(() => readPayloadCodecs(environment)).toThrow(PayloadCodecsError);
    expect(() => readPayloadCodecs(environment)).toThrow(sentence);
  });

  it('is refused when no module is there', () => {
    const environment = { STORYREEL_DATA_CONVERTER: join(directory, 'nothing.js') };
    expect(() => readPayloadCodecs(environment)).toThrow(/nothing\.js cannot be loaded: /);
  });
});
