import { createIllustrateScene } from '../../src/activities/illustrate-scene';
import type { LimitKeeper } from '../../src/activities/picture/limit-keeper';
import type { GateAnswer } from '../../src/contract/gate';
import type { Illustration } from '../../src/domain/film/illustration';
import type { Done } from '../../src/domain/progress/step';
import type { GatePolicy } from '../../src/domain/gate/gate-policy';
import type { Illustrator, Picture } from '../../src/providers/illustrator';
import type { StoreRecord } from '../../src/store/artifact-store';
import { createMemoryStore } from '../support/store/memory-store';
import { TOGETHER } from '../providers/together/options';
import { activityEnvironment } from '../support/temporal/activity-environment';

export const GRANT: GateAnswer = { granted: true, grant: 'one', leaseMs: 3_000 };
const INPUT = {
  prompt: 'a lighthouse',
  format: { width: 8, height: 16, fps: 30 },
  illustrator: { provider: 'test', model: 'one' },
};

/**
 * An illustrator with an account, one store, and how many pictures were asked of the vendor, which draws with these differences
 * or fails; and a worker with a gate that hears of the policies that are to be kept, and of rests. `kept` is when a picture is.
 */
export function studio(
  drawing: Partial<Picture> | Error = {},
  hears: () => Promise<void> = async () => undefined,
  tries: () => Promise<void> = async () => undefined,
) {
  const seeds: number[] = [];
  const alike: string[][][] = [];
  const store = createMemoryStore();
  let tellKept!: () => void;
  const kept = new Promise<void>((resolve) => (tellKept = resolve));
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
      block(_policy, forMs) {
        rests.push(forMs);
        return hears();
      },
      adopt(policy) {
        adopted.push(policy);
        return hears();
      },
    };
    const saveRecord = async (record: StoreRecord) => {
      const saved = await store.saveRecord(record);
      tellKept();
      return saved;
    };
    const tried = { ...store, saveRecord, tryToKeep: () => tries() };
    const activity = createIllustrateScene(tried, [illustrator], () => gate);
    return (
      prompt = INPUT.prompt,
      more: object = {},
      environment = activityEnvironment(),
    ): Promise<Done<Illustration>> =>
      environment.run(activity as (input: unknown) => Promise<Done<Illustration>>, {
        ...INPUT,
        prompt,
        ...more,
      });
  };
  /** One attempt at the picture, by a worker of its own. */
  const attempt = (reserve: () => Promise<GateAnswer>, more: object = {}) => worker(reserve)(undefined, more);
  return { drawn, seeds, alike, rests, asked, adopted, kept, worker, attempt };
}
