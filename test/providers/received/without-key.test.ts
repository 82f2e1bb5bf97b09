import { assert, property, string, constantFrom, uint8Array } from 'fast-check';
import { hasKey, valueWithoutKey, withoutKey } from '../../../src/providers/received/without-key';

const KEY = 'AIza+sy/Dc?4Kq~Zw-91';
const base64 = (text: string) => Buffer.from(text).toString('base64');

const FORMS: [name: string, form: string][] = [
  ['as it is', KEY],
  ['in base64', base64(KEY)],
  ['in base64 for addresses', Buffer.from(KEY).toString('base64url')],
  ['in base64 behind a word', base64(`Bearer ${KEY}`)],
  ['in base64 between other signs', base64(`key=${KEY}&x`)],
  ['in hex', Buffer.from(KEY).toString('hex')],
  ['in large hex', Buffer.from(KEY).toString('hex').toUpperCase()],
  ['as a part of an address', encodeURIComponent(KEY)],
  ['with every byte as in an address', Array.from(Buffer.from(KEY), (byte) => `%${byte.toString(16)}`).join('')],
];

describe('what a vendor sends, without its key', () => {
  it.each(FORMS)('has it struck out %s', (_name, form) => {
    const left = withoutKey(`You said ${form}, did you?`, KEY);
    expect(left).toContain('[key]');
    expect(hasKey(left, KEY)).toBe(false);
    expect(withoutKey(left, KEY)).toBe(left);
  });

  it('has it struck out in every text of a JSON value, also one that is written in escapes', () => {
    const escaped = Array.from(KEY, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    expect(valueWithoutKey(`{"a":["${escaped}",{"b":"x ${KEY}"}],"c":7}`, KEY)).toEqual({
      a: ['[key]', { b: 'x [key]' }],
      c: 7,
    });
  });

  it('is as it came where the key is not in it', () => {
    expect(withoutKey('A calm sea at dawn.', KEY)).toBe('A calm sea at dawn.');
    expect(withoutKey('no key at all', '')).toBe('no key at all');
  });

  it('never holds it, whatever stands around it in the base64', () => {
    assert(
      property(
        uint8Array({ maxLength: 12 }),
        uint8Array({ maxLength: 12 }),
        constantFrom('base64', 'base64url'),
        (...given) => {
          const [before, after, kind] = given;
          const sent = Buffer.concat([before, Buffer.from(KEY), after]).toString(kind);
          expect(hasKey(sent, KEY)).toBe(true);
          expect(hasKey(withoutKey(sent, KEY), KEY)).toBe(false);
        },
      ),
    );
  });

  it('leaves texts alone that only begin like it', () => {
    assert(
      property(string(), (text) => {
        expect(withoutKey(`AIza${text.replaceAll(KEY, '')}`, KEY).replaceAll('[key]', '')).toContain('AIza');
      }),
    );
  });
});
