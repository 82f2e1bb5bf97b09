import type { Job } from '../../src/app/order/job';
import { readSettings } from '../../src/config/settings';
import { newOrder } from '../../src/domain/film/order/order';

/** Every fourth film has a second scene. */
const TWO_SCENES_EVERY = 4;

/** Orders of films with a script of their own, by the providers that the environment names; no sentence is in two of them. */
export function backlogJobs(count: number, environment: NodeJS.ProcessEnv, directory: string): Job[] {
  const { narrator, illustrator } = readSettings(environment).roles;
  return Array.from({ length: count }, (_film, index) => {
    const title = `The ${index + 1}. film`;
    const scenes = Array.from({ length: index % TWO_SCENES_EVERY === 0 ? 2 : 1 }, (_scene, at) => ({
      text: `Somebody waits in scene ${at + 1} of film ${index + 1}.`,
      imagePrompt: `A waiting room, ${at + 1}, of film ${index + 1}`,
    }));
    const text = scenes.map((scene) => scene.text).join('\n\n');
    const script = { title, scenes };
    const order = newOrder({ title, text }, { narrator, illustrator, voice: 'Emily', format: 'square', script });
    const place = { path: `${directory}/${index + 1}.mp4`, ifTaken: 'another name' as const, isNamed: true };
    return { order, place, warnings: [] };
  });
}
