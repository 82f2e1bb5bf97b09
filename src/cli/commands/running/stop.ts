import { stopHome } from '../../../app/embedded';
import type { Registration } from '../../registration';

/** `storyreel stop`: ends the embedded Temporal server and worker; films in the making go on when they are started again. */
export const stop: Registration = ({ command, begin }) => {
  command('stop', 'stop the embedded Temporal server and worker', ['stop']).action(async () => {
    const terminal = begin(false);
    const wasUp = await stopHome(terminal);
    terminal.say(wasUp ? 'The embedded Temporal server and worker have stopped.' : 'Nothing was up.');
  });
};
