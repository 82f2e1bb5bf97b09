import { createIllustrateScene } from '../../src/activities/illustrate-scene';
import type { LimitKeeper } from '../../src/activities/picture/limit-keeper';
import { FAILURES } from '../../src/contract/failures';
import type { GateAnswer } from '../../src/contract/gate';
import type { Illustration } from '../../src/domain/film/illustration';
import type { Done } from '../../src/domain/progress/step';
import type { GatePolicy } from '../../src/domain/gate/gate-policy';
import type { Illustrator, Picture } from '../../src/providers/illustrator';
import { ProviderError } from '../../src/providers/provider-error';
import { KeepError } from '../../src/store/keep-error';
import { createMemoryStore } from '../support/store/memory-store';
import { TOGETHER } from '../providers/together/options';
import { activityEnvironment } from '../support/temporal/activity-environment';

const GRANT: GateAnswer = { granted: true, grant: 'one', leaseMs: 3_000 };
const INPUT = {
  prompt: 'a lighthouse',
  format: { width: 8, height: 16, fps: 30 },
  illustrator: { provider: 'test', model: 'one' },
};

/**
 * An illustrator with an account, one store, and how many pictures were asked of the vendor, which draws with these differences
 * or fails; and a worker with a gate that hears of the policies that are to be kept.
 */
function studio(
  drawing: Partial<Picture> | Error = {},
  adopt: () => Promise<void> = async () => undefined,
  tries: () => Promise<void> = async () => undefined,
) {
  const seeds: number[] = [];
  const alike: string[][][] = [];
  const store = createMemoryStore();
  const drawn: string[] = [];
  const illustrator: Illustrator = {
    provider: 'test',
    model: 'one',
    version: '1',
    account: { name: 'a', policy: TOGETHER.policy },
    async illustrate({ prompt, seed, likenesses = [] }) {
      drawn.push(prompt);
      seeds.push(seed);
      alike.push(likenesses.map(({ characters, bytes }) => [...characters, Buffer.from(bytes).toString()]));
      if (drawing instanceof Error) throw drawing;
      const receipt = { requestId: `req-${drawn.length}`, costMicroUsd: 2_700 };
      return { bytes: Buffer.from(prompt), mediaType: 'image/png', width: 8, height: 16, receipt, ...drawing };
    },
  };
  const rests: number[] = [];
  const asked: GatePolicy[] = [];
  const adopted: GatePolicy[] = [];
  /** A worker, whose gate answers so; it makes attempts at pictures. */
  const worker = (reserve: () => Promise<GateAnswer>) => {
    const gate: LimitKeeper = {
      reserve(policy) {
        asked.push(policy);
        return reserve();
      },
      block: async (_policy, forMs) => void rests.push(forMs),
      adopt(policy) {
        adopted.push(policy);
        return adopt();
      },
    };
    const activity = createIllustrateScene({ ...store, tryToKeep: () => tries() }, [illustrator], () => gate);
    return (prompt = INPUT.prompt, more: object = {}): Promise<Done<Illustration>> =>
      activityEnvironment().run(activity as (input: unknown) => Promise<Done<Illustration>>, {
        ...INPUT,
        prompt,
        ...more,
      });
  };
  /** One attempt at the picture, by a worker of its own. */
  const attempt = (reserve: () => Promise<GateAnswer>, more: object = {}) => worker(reserve)(undefined, more);
  return { drawn, seeds, alike, rests, asked, adopted, worker, attempt };
}

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

describe('a vendor that tells a lower limit than the settings', () => {
  const lower = { ...TOGETHER.policy, limit: 3 };

  it('has the gate keep to it, told once, and this worker asks by it from then on', async () => {
    const { adopted, asked, worker } = studio({ limitPerMinute: 3 });
    const attempt = worker(async () => GRANT);
    for (const prompt of ['a lighthouse', 'a sea', 'a boat']) await attempt(prompt);
    expect(adopted).toEqual([lower]);
    expect(asked).toEqual([TOGETHER.policy, lower, lower]);
  });

  it('is believed when it tells so with a refusal', async () => {
    const { adopted, attempt } = studio(new ProviderError('blocked', 'Slow.', { retryAfterMs: 1, limitPerMinute: 3 }));
    await expect(attempt(async () => GRANT)).rejects.toThrow('Slow.');
    expect(adopted).toEqual([lower]);
  });

  it.each([undefined, 6, 600])('does not widen it (%s a minute)', async (limitPerMinute) => {
    const { adopted, asked, worker } = studio(limitPerMinute === undefined ? {} : { limitPerMinute });
    const attempt = worker(async () => GRANT);
    for (const prompt of ['a lighthouse', 'a sea']) await attempt(prompt);
    expect(adopted).toEqual([]);
    expect(asked).toEqual([TOGETHER.policy, TOGETHER.policy]);
  });

  it('has its picture kept also when the gate cannot be told', async () => {
    const { attempt } = studio({ limitPerMinute: 3 }, () => Promise.reject(new Error('no worker')));
    expect((await attempt(async () => GRANT)).times.reused).toBe(false);
  });
});

describe('a vendor that asks for a rest with its picture', () => {
  it('is left alone by every worker, for the gate is told', async () => {
    const { rests, attempt } = studio({ restMs: 30_000.5 });
    await attempt(async () => GRANT);
    expect(rests).toEqual([30_001]);
  });

  it.each([undefined, 10_000])('needs no word where the pace is slow enough anyway (%s ms)', async (restMs) => {
    const { rests, attempt } = studio(restMs === undefined ? {} : { restMs });
    await attempt(async () => GRANT);
    expect(rests).toEqual([]);
  });
});

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

describe('a picture that shows nothing of its prompt', () => {
  it('says so, and only then', async () => {
    expect((await studio({ showsPrompt: false }).attempt(async () => GRANT)).made).toMatchObject({
      showsPrompt: false,
    });
    expect((await studio().attempt(async () => GRANT)).made).not.toHaveProperty('showsPrompt');
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
