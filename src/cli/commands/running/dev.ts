import { runHome } from '../../../app/embedded';
import type { Registration } from '../../registration';

/** `storyreel dev`: the embedded Temporal server and worker in the foreground, for all other commands to join. */
export const dev: Registration = ({ command, begin }) => {
  command('dev', 'run the embedded Temporal server and worker in the foreground', ['dev']).action(() => {
    const terminal = begin();
    return runHome(terminal, terminal.say);
  });
};
