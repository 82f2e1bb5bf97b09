import { readFileSync } from 'node:fs';
import { isRunning } from '../../src/embedded/claim/running-program';
import { fillDisk, makeRoom } from '../support/store/fill-disk';
import { canMount, mountDisk, unmountDisk } from '../support/store/tiny-disk';
import { Home, until, WORKER } from './home';

(canMount() ? describe : describe.skip)('a home whose disk becomes full', () => {
  let home: Home;
  beforeEach(async () => {
    home = await Home.create((path) => mountDisk(path, 32));
  });
  afterEach(() => home.cleanUp(unmountDisk));

  it('is told of to all who use it, keeps its worker and its server, and goes on when there is room', async () => {
    const heard: string[] = [];
    const embedded = await home.join({ onWait: (sentence) => heard.push(sentence) });
    const before = await home.programs();
    await fillDisk(home.path);
    const isFull = `The disk of ${home.path} is full: free some space there.`;
    await until(() => heard.some((sentence) => sentence.startsWith(isFull)));

    const heardLater: string[] = [];
    const later = home.join({ onWait: (sentence) => heardLater.push(sentence) });
    later.catch(() => undefined);
    await until(() => heardLater.some((sentence) => sentence.startsWith(isFull)));

    const worker = () => childrenOf(embedded.pid).filter((pid) => commandOf(pid).includes(WORKER))[0];
    process.kill(before.worker.pid, 'SIGKILL');
    await until(() => (worker() ?? before.worker.pid) !== before.worker.pid);
    const next = worker();
    // A server that has just begun ends itself when it cannot write.
    if (isRunning(before.server)) process.kill(before.server.pid, 'SIGKILL');
    await until(() => heard.some((sentence) => sentence.startsWith('The Temporal server ended')));

    await makeRoom(home.path);
    await until(() => heard.at(-1) === `There is room again on the disk of ${home.path}.`);
    const joined = await later;
    expect(joined).toMatchObject({ pid: embedded.pid, address: embedded.address, started: false });
    await (await home.clientOf(joined.address)).connection.workflowService.getSystemInfo({});
    expect(worker()).toBe(next);
    // Each once: nothing is started again and again that cannot start.
    expect(heard.filter((sentence) => sentence.includes('is started again')).toSorted()).toEqual([
      expect.stringMatching(/^The Temporal server ended \(.*\)\. It is started again in 0\.5 s\.$/),
      'The worker ended (SIGKILL). It is started again in 0.5 s.',
    ]);
  });
});

(canMount() ? describe : describe.skip)('a home whose disk has next to no room when its server first starts', () => {
  it('is named as the reason, whether the server or the lock file is the first to find no room', async () => {
    const home = await Home.create((path) => mountDisk(path, 1));
    try {
      await expect(home.join()).rejects.toThrow(
        /The Temporal server .* did not start: .* The disk of \S+ has only \d+ kB left, .* free some space there, and try again\.|The lock file \S+ cannot be written \(ENOSPC.*\)\. Its disk is full; free some space there, and try again\./,
      );
    } finally {
      await home.cleanUp(unmountDisk);
    }
  });
});

/** The programs that a process has started: the lock of a home that is full cannot be written, and does not name them all. */
function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
