import { withFilms } from '../../../app/connection/with-films';
import { skipScene } from '../../../app/review/retry-or-skip';
import { whoIs } from '../../../app/who';
import { AS_OPTION, sceneOption } from '../../input/scene-options';
import { ID_ARGUMENT, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

/** `storyreel skip ID --scene N`. */
export const skip: Registration = ({ command, begin }) => {
  command('skip', 'make a film without a scene', ['skip film-755d026307f49f8f --scene 3'])
    .argument(...ID_ARGUMENT)
    .addOption(sceneOption())
    .option(...AS_OPTION)
    .action((id: string, options: { scene: number; as?: string }) => skipOne(id, options, begin()));
};

async function skipOne(id: string, { scene, as }: { scene: number; as?: string }, terminal: Terminal): Promise<void> {
  const who = whoIs(as);
  await withFilms(terminal, {}, (connected) => skipScene(connected, id, scene, who));
  terminal.say(`The film is made without scene ${scene}; "storyreel retry" takes it in again.`);
}
