import { FAILURES } from '../../src/contract/failures';
import type { Illustration } from '../../src/domain/film/illustration';
import type { Done } from '../../src/domain/progress/step';
import { GRANT, studio } from './studio';

describe("the pictures of one story's seed", () => {
  const grant = async () => GRANT;

  it('are all drawn from it, whatever their prompts', async () => {
    const { seeds, attempt } = studio();
    await attempt(grant, { seed: 7, prompt: 'a keeper' });
    await attempt(grant, { seed: 7, prompt: 'a storm' });
    expect(seeds).toEqual([7, 7]);
  });

  it('have seeds of their own where the story has none', async () => {
    const { seeds, attempt } = studio();
    await attempt(grant, { prompt: 'a keeper' });
    await attempt(grant, { prompt: 'a storm' });
    expect(new Set(seeds).size).toBe(2);
  });

  it('are not bought again where they were paid for before stories had seeds', async () => {
    const { drawn, attempt } = studio();
    const before = await attempt(grant);
    const now = await attempt(grant, { seed: 7 });
    expect(drawn).toHaveLength(1);
    expect(now.made).toEqual(before.made);
    expect(now.times).toMatchObject({ reused: true, savedMicroUsd: 2_700 });
  });

  it('are drawn anew for another seed', async () => {
    const { drawn, attempt } = studio();
    await attempt(grant, { seed: 7 });
    await attempt(grant, { seed: 8 });
    expect(drawn).toHaveLength(2);
  });
});

describe('a picture of characters who have one already', () => {
  const grant = async () => GRANT;
  const keeper = { prompt: 'a keeper', seed: 7 };
  /** The picture of the keeper, as a reference for these. */
  const references = ({ made: { image } }: Done<Illustration>, ...names: string[]) =>
    names.map((character) => ({ character, image }));

  it('is drawn after it, which goes along once for all who are in it', async () => {
    const { alike, attempt } = studio();
    const first = await attempt(grant, keeper);
    await attempt(grant, { prompt: 'a storm', seed: 7, references: references(first, 'Mira', 'Tom') });
    expect(alike).toEqual([[], [['Mira', 'Tom', 'a keeper']]]);
  });

  it('is another one after another picture, and the same one after the same', async () => {
    const { drawn, attempt } = studio();
    const one = references(await attempt(grant, keeper), 'Mira');
    const other = references(await attempt(grant, { prompt: 'a girl', seed: 7 }), 'Mira');
    await attempt(grant, { prompt: 'a storm', seed: 7, references: one });
    const again = await attempt(grant, { prompt: 'a storm', seed: 7, references: one });
    await attempt(grant, { prompt: 'a storm', seed: 7, references: other });
    expect(again.times.reused).toBe(true);
    expect(drawn).toEqual(['a keeper', 'a girl', 'a storm', 'a storm']);
  });

  it.each([{ seed: 7 }, {}])(
    'is not bought again where it was paid for before there were references (%j)',
    async (then) => {
      const { drawn, attempt } = studio();
      const before = await attempt(grant, { prompt: 'a storm', ...then });
      const reference = references(await attempt(grant, keeper), 'Mira');
      const now = await attempt(grant, { prompt: 'a storm', seed: 7, references: reference });
      expect(now.made).toEqual(before.made);
      expect(drawn).toEqual(['a storm', 'a keeper']);
    },
  );

  it('is not asked of the vendor when the bytes of that one are lost: the film hears which', async () => {
    const { drawn, attempt } = studio();
    const image = { key: 'k'.repeat(64), mediaType: 'image/png', bytes: 9, sha256: 'a'.repeat(64) };
    const made = attempt(grant, { prompt: 'a storm', seed: 7, references: [{ character: 'Mira', image }] });
    await expect(made).rejects.toMatchObject({ type: FAILURES.artifactLost, details: [{ key: image.key }] });
    expect(drawn).toEqual([]);
  });
});
