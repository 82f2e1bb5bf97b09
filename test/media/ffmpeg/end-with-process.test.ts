import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endWithProcess } from '../../../src/media/ffmpeg/end-with-process';

describe('a child that ends with this process', () => {
  const listeners = () => process.listenerCount('exit');

  it('is killed when the process exits', async () => {
    const child = spawn('sleep', ['60']);
    const before = listeners();
    endWithProcess(child);
    const closed = once(child, 'close');
    expect(listeners()).toBe(before + 1);
    // As an exit would, without one.
    process.listeners('exit').at(-1)?.(0);
    expect(await closed).toEqual([null, 'SIGKILL']);
    expect(listeners()).toBe(before);
  });

  it('is forgotten when it has ended, or was never there', async () => {
    const before = listeners();
    const short = spawn(process.execPath, ['--version']);
    endWithProcess(short);
    await once(short, 'close');
    const none = spawn('/there/is/no/such/program');
    endWithProcess(none);
    await once(none, 'error');
    expect(listeners()).toBe(before);
  });
});
