import { type End, keepRunning, type KeptProgram } from '../../../src/embedded/child/keep-running';
import { RESTARTS } from '../../../src/embedded/child/restarts';

const KILLED: End = { how: 'It ended (SIGKILL).', recurs: false };
const COMPLAINED: End = { how: 'It ended (exit code 1).', recurs: true };

/** What one run of the program under test does: whether it gets ready, and how it ends; an error is a start that fails. */
type Play = { ready: boolean; end: End } | Error;

let stop: AbortController;
let deaths: string[];
let starts = 0;

beforeEach(() => {
  stop = new AbortController();
  deaths = [];
  starts = 0;
});

/** Keeps a program running that does one play after another, and is then told to stop. */
function keep(plays: Play[]): Promise<void> {
  const program: KeptProgram = {
    async start() {
      const play = plays[starts++];
      if (!play) stop.abort();
      if (!play || play instanceof Error) throw play ?? new Error('stopped');
      const ready = play.ready ? Promise.resolve() : new Promise<void>(() => undefined);
      return { ready, ended: Promise.resolve(play.end) };
    },
    policy: { ...RESTARTS, firstPauseMs: 1 },
    onDeath: (sentence, pauseMs) => deaths.push(`${sentence} ${pauseMs}`),
    lastWords: () => 'Its last words.',
  };
  return keepRunning(program, stop.signal);
}

describe('a program that is kept running', () => {
  it('is started again each time it has died, with growing pauses', async () => {
    await keep([
      { ready: true, end: KILLED },
      { ready: true, end: COMPLAINED },
      { ready: false, end: COMPLAINED },
    ]);
    expect(deaths).toEqual(['It ended (SIGKILL). 1', 'It ended (exit code 1). 2', 'It ended (exit code 1). 4']);
    expect(starts).toBe(4);
  });

  it('is started again at once, as after no death, when it was ended to make room', async () => {
    await keep(Array.from({ length: 9 }, () => ({ ready: true, end: { ...COMPLAINED, wanted: true } })));
    expect(deaths).toEqual([]);
    expect(starts).toBe(10);
  });

  it('is given up at once when it complains before it was ever ready, for it would again', async () => {
    await expect(keep([{ ready: false, end: COMPLAINED }])).rejects.toThrow('It ended (exit code 1). Its last words.');
    expect(deaths).toEqual([]);
  });

  it('is given up at once when what takes its place complains before it is ready', async () => {
    const replaced: Play = { ready: true, end: { ...COMPLAINED, wanted: true } };
    await expect(keep([replaced, { ready: false, end: COMPLAINED }])).rejects.toThrow('It ended (exit code 1).');
    expect(starts).toBe(2);
  });

  it('is started again when it is killed before it was ever ready', async () => {
    await keep([{ ready: false, end: KILLED }]);
    expect(starts).toBe(2);
  });

  it('is given up when it cannot be started at all, but not when it has run before', async () => {
    await expect(keep([new Error('The disk is full.')])).rejects.toThrow('The disk is full.');
    starts = 0;
    await keep([{ ready: true, end: KILLED }, new Error('The disk is full.')]);
    expect(deaths).toEqual(['It ended (SIGKILL). 1', 'The disk is full. 2']);
  });

  it('is given up with its last words when it dies soon after each of five starts', async () => {
    const plays: Play[] = Array.from({ length: 9 }, () => ({ ready: true, end: KILLED }));
    await expect(keep(plays)).rejects.toThrow(
      /^It ended \(SIGKILL\)\. It was the 5th time in a row\. .* the same command again .*, and films go on\. Its last words\.$/,
    );
    expect(starts).toBe(5);
  });

  it('is not started again after the signal', async () => {
    const plays = [{ ready: true, end: KILLED }];
    stop.abort();
    await keep(plays);
    expect(starts).toBe(0);
  });
});
