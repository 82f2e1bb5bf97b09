import { randomUUID } from 'node:crypto';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator';
import type { Artifact } from '../../../../src/domain/film/artifact';
import { bucketAt } from '../../../../src/store/kinds/s3/connected-bucket';
import { createS3Store } from '../../../../src/store/kinds/s3/s3-store';
import { DAY_MS } from '../directory/store-on-disk';
import { textOf } from '../../fresh-store';
import { describeArtifactStore } from '../../store-contract';

let simulator: Simulator;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'simulated', AWS_SECRET_ACCESS_KEY: 'simulated' });
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

describeArtifactStore('store in S3', () => {
  const prefix = `${randomUUID()}/`;
  const objects = simulator.s3.buckets.get('films')!;
  const ours = () => [...objects].filter(([key]) => key.startsWith(prefix));
  return {
    store: createS3Store(bucketAt({ bucket: 'films', prefix, endpoint: `${simulator.url}/s3` })),
    async spoil(sha256, bytes) {
      const [key, object] = ours().find(([name]) => name.endsWith(sha256))!;
      objects.set(key, { ...object, bytes: Buffer.from(bytes) });
    },
    async age(days) {
      for (const [key, object] of ours())
        objects.set(key, { ...object, writtenAtMs: object.writtenAtMs - days * DAY_MS });
    },
  };
});

describe('a link to an artifact in S3', () => {
  const store = () => createS3Store(bucketAt({ bucket: 'films', prefix: 'linked/', endpoint: `${simulator.url}/s3` }));

  it('gives the artifact to whoever has it, until 15 minutes are over, and nothing without its signature', async () => {
    const artifact = await store().putBytes('a'.repeat(64), 'text/plain', Buffer.from('a film'));
    const link = new URL((await store().link(artifact))!);
    expect(link.searchParams.get('X-Amz-Expires')).toBe('900');
    expect(await (await fetch(link)).text()).toBe('a film');
    expect((await fetch(link.href.replace(/\?.*/, ''))).status).toBe(403);
    expect((await fetch(link, { method: 'PUT', body: 'other' })).status).toBe(403);
    link.searchParams.set('X-Amz-Date', '20200101T000000Z');
    expect((await fetch(link)).status).toBe(403);
  });

  it.each<[string, (artifact: Artifact) => Promise<unknown>]>([
    ['read', (artifact) => store().readBytes(artifact)],
    ['read as a range', async (artifact) => textOf(await store().openRange(artifact, 0, 2))],
    ['put there again', () => store().putBytes('a'.repeat(64), 'video/mp4', Buffer.from('a film'))],
  ])('says what the artifact is, also when that was %s long after it was made', async (_how, use) => {
    const artifact = await store().putBytes('a'.repeat(64), 'video/mp4', Buffer.from('a film'));
    const objects = simulator.s3.buckets.get('films')!;
    const [object] = [...objects].filter(([key]) => key.endsWith(artifact.sha256)).map(([, each]) => each);
    const writtenAtMs = (object!.writtenAtMs -= 2 * 60 * 60_000);
    await use(artifact);
    const { headers } = await fetch((await store().link(artifact))!);
    expect(Date.parse(headers.get('last-modified')!)).toBeGreaterThan(writtenAtMs + 60 * 60_000);
    expect(headers.get('content-type')).toBe('video/mp4');
  });

  it('is not given to what is not there', async () => {
    const artifact = { key: 'a'.repeat(64), mediaType: 'text/plain', bytes: 1, sha256: 'b'.repeat(64) };
    await expect(store().link(artifact)).rejects.toThrow(/is not in the store/);
  });
});
