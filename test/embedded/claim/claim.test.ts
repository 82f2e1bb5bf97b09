import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isClaimPrivate,
  layClaim,
  readClaim,
  releaseClaim,
  replaceDeadClaim,
  updateClaim,
} from '../../../src/embedded/claim/claim';
import type { Claim } from '../../../src/embedded/claim/claim-file';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'storyreel-claim-'));
});

afterEach(() => rmSync(home, { recursive: true }));

function claimOf(token: string): Claim {
  return {
    pid: 1,
    commandIncludes: ['background'],
    port: 1234,
    token,
    since: '2026-01-01T00:00:00.000Z',
    programs: [],
  };
}

const allDead = { isAlive: async () => false, cleanUp: async () => undefined };

describe('a claim', () => {
  it('is laid by the first who tries, and can be read by all', () => {
    expect(readClaim(home)).toBeUndefined();
    expect(layClaim(home, claimOf('first'))).toBe(true);
    expect(layClaim(home, claimOf('second'))).toBe(false);
    expect(readClaim(home)).toEqual(claimOf('first'));
  });

  it('is private from the start and after each change, and is seen when it is not', () => {
    layClaim(home, claimOf('first'));
    expect(isClaimPrivate(home)).toBe(true);
    updateClaim(home, claimOf('first'));
    expect(isClaimPrivate(home)).toBe(true);
    chmodSync(join(home, 'embedded.json'), 0o640);
    expect(isClaimPrivate(home)).toBe(false);
  });

  it('tells which programs its process has started', () => {
    const claim = claimOf('first');
    layClaim(home, claim);
    claim.programs.push({ pid: 2, commandIncludes: ['start-dev'] });
    updateClaim(home, claim);
    expect(readClaim(home)?.programs).toEqual([{ pid: 2, commandIncludes: ['start-dev'] }]);
  });

  it('is released by its owner only', () => {
    layClaim(home, claimOf('first'));
    releaseClaim(home, claimOf('second'));
    expect(readClaim(home)?.token).toBe('first');
    releaseClaim(home, claimOf('first'));
    expect(readClaim(home)).toBeUndefined();
  });
});

describe('a dead claim', () => {
  it('is replaced by exactly one of many who find it at the same time', async () => {
    const dead = claimOf('dead');
    layClaim(home, dead);
    const cleaned: string[] = [];
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((token) =>
        replaceDeadClaim(home, dead, claimOf(token), {
          isAlive: async (claim) => claim.token !== 'dead',
          cleanUp: async () => void cleaned.push(token),
        }),
      ),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(cleaned).toEqual([readClaim(home)?.token]);
  });

  it('is not replaced by one who comes after another has done so', async () => {
    const dead = claimOf('dead');
    layClaim(home, dead);
    expect(await replaceDeadClaim(home, dead, claimOf('a'), allDead)).toBe(true);
    expect(await replaceDeadClaim(home, dead, claimOf('late'), allDead)).toBe(false);
    expect(readClaim(home)?.token).toBe('a');
  });

  it('is replaced by another if the first to try dies at it', async () => {
    const dead = claimOf('dead');
    layClaim(home, dead);
    let begun: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const diesAtIt = new Promise<void>(() => begun());
    void replaceDeadClaim(home, dead, claimOf('dies too'), { ...allDead, cleanUp: () => diesAtIt });
    await hasBegun;

    expect(await replaceDeadClaim(home, dead, claimOf('heir'), allDead)).toBe(true);
    expect(readClaim(home)?.token).toBe('heir');
  });

  it.each(['', '{"pid": 12', 'null', '{"pid": 12}'])('may be a file that holds only %j', async (text) => {
    writeFileSync(join(home, 'embedded.json'), text);
    const unreadable = readClaim(home)!;
    expect(await replaceDeadClaim(home, unreadable, claimOf('a'), allDead)).toBe(true);
    expect(readClaim(home)?.token).toBe('a');
  });
});

describe('a lock that cannot be written', () => {
  it('says so when a directory is in its place', () => {
    mkdirSync(join(home, 'embedded.json'));
    expect(() => readClaim(home)).toThrow(/EISDIR.*It should be a file and is a directory: move it away\.$/);
  });

  // Only Linux has a device that is always full.
  if (process.platform !== 'linux') return;

  it('says so when the disk is full, and leaves nothing behind', () => {
    symlinkSync('/dev/full', join(home, 'embedded.json.first'));
    expect(() => layClaim(home, claimOf('first'))).toThrow(
      /^The lock file .*embedded\.json cannot be written \(ENOSPC: .*\)\. Its disk is full; free some space there, and try again\.$/,
    );
    expect(readdirSync(home)).toEqual([]);
  });
});
