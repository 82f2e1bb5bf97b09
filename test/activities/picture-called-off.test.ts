import { createIllustrateScene } from '../../src/activities/illustrate-scene';
import type { LimitKeeper } from '../../src/activities/picture/limit-keeper';
import type { Illustration } from '../../src/domain/film/illustration';
import type { Done } from '../../src/domain/progress/step';
import type { Illustrator } from '../../src/providers/illustrator';
import { ProviderError } from '../../src/providers/provider-error';
import { TOGETHER } from '../providers/together/options';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { createMemoryStore } from '../support/store/memory-store';

const INPUT = {
  prompt: 'a lighthouse',
  format: { width: 8, height: 16, fps: 30 },
  illustrator: { provider: 'test', model: 'one' },
};

/** A picture that is called off once its request has left, or right before; the vendor then draws it, or refuses it. */
function pictureCalledOff(when: 'before it leaves' | 'after it left', refuses = false) {
  const environment = activityEnvironment();
  const sent: string[] = [];
  const illustrator: Illustrator = {
    provider: 'test',
    model: 'one',
    version: '1',
    account: { name: 'a', policy: TOGETHER.policy },
    async illustrate({ prompt }, signal, mayLeave = () => undefined) {
      if (when === 'before it leaves') environment.cancel();
      signal.throwIfAborted();
      mayLeave();
      sent.push(prompt);
      environment.cancel();
      if (refuses) throw new ProviderError('refused', 'no.');
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      return { bytes: Buffer.from(prompt), mediaType: 'image/png', width: 8, height: 16 };
    },
  };
  const gate: LimitKeeper = {
    reserve: async () => ({ granted: true, grant: 'one', leaseMs: 3_000 }),
    block: async () => undefined,
    adopt: async () => undefined,
  };
  const activity = createIllustrateScene(createMemoryStore(), [illustrator], () => gate);
  const run = activity as (input: unknown) => Promise<Done<Illustration>>;
  return { sent, outcome: environment.run(run, INPUT) as Promise<Done<Illustration>> };
}

describe('a picture that is called off', () => {
  it('is drawn and kept when its request has left: it is paid for', async () => {
    const { outcome } = pictureCalledOff('after it left');
    expect((await outcome).made).toMatchObject({ width: 8 });
  });

  it('sends nothing when its request has not left', async () => {
    const { sent, outcome } = pictureCalledOff('before it leaves');
    await expect(outcome).rejects.toThrow(/CANCELLED/);
    expect(sent).toEqual([]);
  });

  it('is not asked for once more in milder words when it is refused', async () => {
    const { sent, outcome } = pictureCalledOff('after it left', true);
    await expect(outcome).rejects.toThrow(/CANCELLED/);
    expect(sent).toEqual(['a lighthouse']);
  });
});
