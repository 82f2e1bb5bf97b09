import { randomUUID } from 'node:crypto';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { bucketAt } from '../../../src/store/s3/connected-bucket';
import { createS3Store } from '../../../src/store/s3/s3-store';
import { DAY_MS } from '../directory/store-on-disk';
import { describeArtifactStore } from '../store-contract';

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
