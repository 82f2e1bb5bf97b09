import { nodeAdvice } from '../../src/app/node-release';

const on = (day: string, version: string) => nodeAdvice(version, Date.parse(day));

describe('the advice on a version of Node', () => {
  it('is none while the version is maintained, or newer than all that are known', () => {
    expect(on('2026-11-28', 'v22.23.3')).toBeUndefined();
    expect(on('2026-11-28', 'v28.0.0')).toBeUndefined();
    expect(on('2026-03-01', 'v20.19.0')).toBeUndefined();
  });

  it('names those that are maintained on that day, when it has come to its end', () => {
    expect(on('2026-11-28', 'v20.20.2')).toBe(
      'it makes films, but Node 20 gets no more corrections since 2026-04-30: install Node 22 or 24 or 26.',
    );
    expect(on('2027-11-28', 'v22.23.3')).toContain('install Node 24 or 26.');
    expect(on('2031-01-01', 'v26.0.0')).toContain('install a newer one.');
  });

  it('says of a short-lived release that it is one', () => {
    expect(on('2026-11-28', 'v23.1.0')).toContain('Node 23 is no release with long support: install');
  });
});
