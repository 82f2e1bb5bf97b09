import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePrivateHome } from '../../../src/embedded/claim/private-home';

let parent: string;
let home: string;
let said: string[];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'storyreel-private-'));
  home = join(parent, 'home');
  said = [];
});

afterEach(() => rmSync(parent, { recursive: true }));

function make(): string {
  makePrivateHome(home, (sentence) => said.push(sentence));
  return (statSync(home).mode & 0o7777).toString(8);
}

describe('a home', () => {
  it('that is made is for its user alone', () => {
    const umask = process.umask(0);
    try {
      expect(make()).toBe('700');
    } finally {
      process.umask(umask);
    }
    expect(statSync(join(home, 'logs')).isDirectory()).toBe(true);
    expect(said).toEqual([]);
  });

  it('of before, which others could enter, is closed to them, and its user hears of it once', () => {
    mkdirSync(home);
    chmodSync(home, 0o755);
    writeFileSync(join(home, 'temporal.db'), '');
    expect(make()).toBe('700');
    expect(make()).toBe('700');
    expect(said).toEqual([
      `Other users of this machine could read what is in ${home}, stories and films among it: from now on it is yours alone.`,
    ]);
  });

  it('in which there was nothing to read yet is closed without a word', () => {
    mkdirSync(home);
    chmodSync(home, 0o755);
    expect(make()).toBe('700');
    expect(said).toEqual([]);
  });

  it('that is a directory for everybody, such as /tmp, stays as it is, with a warning', () => {
    mkdirSync(home);
    chmodSync(home, 0o1777);
    expect(make()).toBe('1777');
    expect(said).toEqual([expect.stringMatching(/is a directory that all users share/)]);
  });
});
