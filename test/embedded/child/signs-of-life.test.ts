import { type Patience, watchForLife } from '../../../src/embedded/child/signs-of-life';

const PATIENCE: Patience = { askEveryMs: 1000, mostSilent: 4 };

let asked: number;
let silences: number;

beforeEach(() => {
  jest.useFakeTimers();
  asked = silences = 0;
});

afterEach(() => jest.useRealTimers());

function watch() {
  return watchForLife(
    PATIENCE,
    () => asked++,
    () => silences++,
  );
}

describe('a program that is asked for signs of life', () => {
  it('is silent for too long when none came in four times, and is asked no more', () => {
    watch();
    jest.advanceTimersByTime(3999);
    expect([asked, silences]).toEqual([4, 0]);
    jest.advanceTimersByTime(100_000);
    expect([asked, silences]).toEqual([4, 1]);
  });

  it('goes on as long as it says something now and then', () => {
    const life = watch();
    for (let time = 0; time < 20; time++) {
      jest.advanceTimersByTime(3000);
      life.heard();
    }
    expect(silences).toBe(0);
    life.end();
  });

  it('is not taken to hang when it was this process that stood still, for a minute or a night', () => {
    const life = watch();
    jest.advanceTimersByTime(2999);
    // What was stopped finds one time of its interval due, however late it is.
    jest.setSystemTime(Date.now() + 60_000);
    jest.advanceTimersByTime(2);
    expect(silences).toBe(0);
    life.heard();
    jest.advanceTimersByTime(3000);
    expect(silences).toBe(0);
    life.end();
  });

  it('is asked no more once it has ended', () => {
    watch().end();
    jest.advanceTimersByTime(100_000);
    expect([asked, silences]).toEqual([1, 0]);
  });
});
