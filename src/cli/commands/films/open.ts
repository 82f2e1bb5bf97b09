import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withFilms } from '../../../app/connection/with-films';
import { filmPage } from '../../../app/film/known/film-page';
import { ID_ARGUMENT, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

const OPENERS: { [platform: string]: string[] } = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** `storyreel open ID`: opens a film's page in the Temporal UI, and tells its address. */
export const open: Registration = ({ command, begin }) => {
  command('open', "open a film's page in the Temporal UI", ['open film-755d026307f49f8f'])
    .argument(...ID_ARGUMENT)
    .action((id: string) => openPage(id, begin()));
};

async function openPage(id: string, terminal: Terminal): Promise<void> {
  await withFilms(terminal, {}, async (connected) => {
    const page = await filmPage(connected, id);
    terminal.say(page);
    const [program = '', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
    const browser = spawn(program, [...args, page], { stdio: 'ignore', detached: true });
    await once(browser, 'spawn').then(
      () => browser.unref(),
      () => terminal.say('No browser could be opened from here: open that address yourself.'),
    );
  });
}
