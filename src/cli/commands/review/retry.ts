import { withFilms } from '../../../app/connection/with-films';
import { retryScene } from '../../../app/review/retry-or-skip';
import { whoIs } from '../../../app/who';
import { AS_OPTION, sceneOption } from '../../input/scene-options';
import { ID_ARGUMENT, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

/** `storyreel retry ID --scene N`. */
export const retry: Registration = ({ command, begin }) => {
  command('retry', 'try again what could not be made of a scene, or take in again one that was left out', [
    'retry film-755d026307f49f8f --scene 3',
  ])
    .argument(...ID_ARGUMENT)
    .addOption(sceneOption())
    .option(...AS_OPTION)
    .action((id: string, options: { scene: number; as?: string }) => retryOne(id, options, begin()));
};

async function retryOne(id: string, { scene, as }: { scene: number; as?: string }, terminal: Terminal): Promise<void> {
  const who = whoIs(as);
  await withFilms(terminal, {}, (connected) => retryScene(connected, id, scene, who));
  terminal.say(`Scene ${scene} is tried again.`);
}
