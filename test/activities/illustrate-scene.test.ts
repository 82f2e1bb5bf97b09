import type { Illustration } from '../../src/domain/film/illustration';
import type { Done } from '../../src/domain/progress/step';
import { KeepError } from '../../src/store/keep-error';
import { GRANT, studio } from './studio';

describe('a picture that could not be kept', () => {
  it('takes no place in the queue, is asked for by nobody, and is not tried again', async () => {
    const full = new KeepError('/films', 'EROFS', 'Mount it so that it can be written.');
    const { drawn, asked, attempt } = studio({}, undefined, () => Promise.reject(full));
    await expect(attempt(async () => GRANT)).rejects.toMatchObject({ type: 'NotKept', nonRetryable: true });
    expect({ drawn, asked }).toEqual({ drawn: [], asked: [] });
  });
});

describe('a picture whose worker stood still while it waited for its turn', () => {
  it('is not paid for again when another attempt has drawn it meanwhile', async () => {
    const { drawn, attempt } = studio();
    let other: Done<Illustration> | undefined;
    const late = await attempt(async () => {
      other = await attempt(async () => GRANT);
      return GRANT;
    });
    expect(drawn).toHaveLength(1);
    expect(other?.times).toMatchObject({ reused: false, costMicroUsd: 2_700 });
    expect(late.made).toEqual(other?.made);
    expect(late.times).toMatchObject({ reused: true, savedMicroUsd: 2_700 });
    expect(late.times.costMicroUsd).toBeUndefined();
  });

  it('is drawn when no other attempt has done so', async () => {
    const { drawn, attempt } = studio();
    expect((await attempt(async () => GRANT)).times).toMatchObject({ reused: false, costMicroUsd: 2_700 });
    expect(drawn).toHaveLength(1);
  });
});

describe('a picture that comes in another size than was asked for', () => {
  it('is kept as it came, with what was asked for, and not drawn again', async () => {
    const { drawn, attempt } = studio({ width: 64, height: 64 });
    const { made } = await attempt(async () => GRANT);
    expect(made).toMatchObject({ width: 64, height: 64, asked: { width: 8, height: 16 } });
    expect((await attempt(async () => GRANT)).times.reused).toBe(true);
    expect(drawn).toHaveLength(1);
  });

  it('may be rounded', async () => {
    const { made } = await studio({ width: 16, height: 8 }).attempt(async () => GRANT);
    expect(made).not.toHaveProperty('asked');
  });
});

describe('a picture that shows nothing of its prompt', () => {
  it('says so, and only then', async () => {
    expect((await studio({ showsPrompt: false }).attempt(async () => GRANT)).made).toMatchObject({
      showsPrompt: false,
    });
    expect((await studio().attempt(async () => GRANT)).made).not.toHaveProperty('showsPrompt');
  });
});
