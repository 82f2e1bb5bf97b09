import { dirname, join } from 'node:path';
import { exitCodeOf } from '../../src/cli/exit-code';
import { program } from '../../src/cli/program';
import { newStoreOnDisk, type StoreOnDisk } from '../store/kinds/directory/store-on-disk';
import { terminalFor } from './terminal';

/** A store on disk for each test, and the command line that works on it. */
export function useStoreCommands() {
  let disk: StoreOnDisk;
  const before = process.env;
  beforeEach(async () => {
    disk = await newStoreOnDisk();
  });
  afterEach(async () => {
    process.env = before;
    await disk.remove();
  });

  /** Runs the command line in this process, with a Temporal server of its own or one that does not answer. */
  async function storyreel(
    args: string[],
    address = '127.0.0.1:1',
  ): Promise<{ code: number; said: string; told: string }> {
    const said: string[] = [];
    const told: string[] = [];
    const home = join(dirname(disk.directory), 'home');
    process.env = { ...before, STORYREEL_HOME: home, STORYREEL_STORE: disk.directory, TEMPORAL_ADDRESS: address };
    const commands = await program(() => terminalFor(process.env, said));
    const code = await commands.parseAsync(args, { from: 'user' }).then(
      () => 0,
      (error: unknown) => exitCodeOf(error, (sentence) => told.push(sentence)),
    );
    return { code, said: said.join('\n'), told: told.join('\n') };
  }

  return { disk: () => disk, storyreel };
}
