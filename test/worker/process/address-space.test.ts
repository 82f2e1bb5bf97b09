import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { refuseShortAddressSpace } from '../../../src/worker/process/address-space';

const SENTENCE =
  'A worker reserves up to 64 GB of addresses, of which it uses about one, but this process may have only 8.0 GB (ulimit -v): ' +
  'give "ulimit -v unlimited" first, and limit memory by a control group instead.';

describe('a worker with too few addresses', () => {
  const limitsOf = (most: string) => `Limit Soft Limit Hard Limit Units
Max processes             7823                 7823                 processes
Max address space         ${most}           unlimited            bytes
`;

  it('says so in a sentence', () => {
    expect(() => refuseShortAddressSpace(limitsOf(String(8 * 2 ** 30)))).toThrow(SENTENCE);
  });

  it.each(['unlimited', String(64 * 2 ** 30)])('is none with %s', (most) => {
    expect(() => refuseShortAddressSpace(limitsOf(most))).not.toThrow();
  });

  it('is none where the system does not tell', () => {
    expect(() => refuseShortAddressSpace('')).not.toThrow();
  });
});

(process.platform === 'linux' ? describe : describe.skip)('a worker on Linux with too few addresses', () => {
  it('ends with it before it serves anything', () => {
    const home = mkdtempSync(join(tmpdir(), 'storyreel-addresses-'));
    try {
      const env = { ...process.env, TEMPORAL_ADDRESS: '127.0.0.1:1', STORYREEL_HOME: home };
      const program = `ulimit -v ${8 * 2 ** 20}; exec "${process.execPath}" "${resolve('dist/worker.js')}"`;
      const { status, stderr } = spawnSync('sh', ['-c', program], { env, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 1, stderr: `${SENTENCE}\n` });
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});
