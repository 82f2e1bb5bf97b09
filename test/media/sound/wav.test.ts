import { decodeWav, encodeWav } from '../../../src/media/sound/wav';

describe('a WAV file', () => {
  const samples = Int16Array.from([0, 1, -1, 32_767, -32_768, 1234]);

  it('gives back the samples it was made of, wherever its bytes lie in memory', () => {
    const wav = encodeWav(samples);
    const shifted = new Uint8Array(wav.length + 1);
    shifted.set(wav, 1);
    expect(decodeWav(shifted.subarray(1))).toEqual(samples);
  });

  it('may hold other parts before its samples', () => {
    const wav = Buffer.from(encodeWav(samples));
    const note = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    expect(decodeWav(Buffer.concat([wav.subarray(0, 36), note, wav.subarray(36)]))).toEqual(samples);
  });

  it.each([
    ['is cut off', (wav: Buffer) => wav.subarray(0, -3), 'should have 12 bytes, but only 9 are there'],
    ['is another kind of file', () => Buffer.from('<html>no</html>'), 'its 15 bytes do not begin as a WAV file does'],
    ['has another rate', (wav: Buffer) => (wav.writeUInt32LE(24_000, 24), wav), '1 channels of 16 bits at 24000 Hz'],
    ['has two channels', (wav: Buffer) => (wav.writeUInt16LE(2, 22), wav), '2 channels'],
    ['has no samples', (wav: Buffer) => wav.subarray(0, 36), 'it holds no samples'],
    ['has no format', (wav: Buffer) => (wav.write('junk', 12), wav), 'it does not say its sample format'],
    ['ends in half a sample', (wav: Buffer) => (wav.writeUInt32LE(11, 40), wav), 'half a sample'],
  ])('that %s is refused with what is wrong', (_, spoil, reason) => {
    expect(() => decodeWav(spoil(Buffer.from(encodeWav(samples))))).toThrow(reason);
  });
});
