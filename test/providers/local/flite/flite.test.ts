import { FLITE_SAMPLES_PER_SECOND, phonesOfWords, speakUtterance } from '../../../../src/providers/local/flite/flite';

describe('running flite', () => {
  it('speaks a text as one utterance, with phones that end where the sound ends', async () => {
    const { samples, phones } = await speakUtterance('Who? You. Yes!', 'slt');
    expect(phones[0]?.name).toBe('pau');
    expect(phones.map(({ name }) => name).join(' ')).toMatch(/hh uw.*y uw.*y eh s/);
    const durationMs = (samples.length / FLITE_SAMPLES_PER_SECOND) * 1000;
    expect(Math.abs((phones.at(-1)?.endMs ?? 0) - durationMs)).toBeLessThan(10);
  });

  it('gives the phones of each word alone, in the order of the words', async () => {
    expect(await phonesOfWords(['sea', '1984', 'ice cream'])).toEqual([
      ['s', 'iy'],
      'n ay n t iy n ey t iy f ao r'.split(' '),
      'ay s k r iy m'.split(' '),
    ]);
  });

  it('does not take a text for an option of the program', async () => {
    const { phones } = await speakUtterance('--help', 'kal16');
    expect(phones.map(({ name }) => name).join(' ')).toContain('hh eh l p');
  });

  it('says so when it has no phones for one of the words', async () => {
    await expect(phonesOfWords(['one\n\ntwo'])).rejects.toThrow('the phones of 1 words, but printed 2');
  });
});
