import { readSettings } from '../../../src/config/settings';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { REFUSED_WORDS, type FilmPlan } from './film-plan';

/** How long a scene that nobody mends may wait, and a review. */
const ATTENTION_MS = 45_000;

const PLACES = ['harbour', 'lighthouse', 'orchard', 'mill', 'station', 'bridge', 'market', 'tower', 'valley', 'island'];

/** The order of a planned film, by the providers that the environment names. Of one film no sentence is that of another. */
export function plannedOrder(plan: FilmPlan, environment: NodeJS.ProcessEnv): Order {
  const { scriptwriter, narrator, illustrator } = readSettings(environment).roles;
  const scenes = Array.from({ length: plan.scenes }, (_scene, index) => sceneOf(plan, index + 1));
  const text = scenes.map((scene) => scene.text).join('\n\n');
  return newOrder(
    { title: plan.title, text },
    {
      scriptwriter,
      narrator,
      illustrator,
      voice: 'Emily',
      format: 'square',
      draft: true,
      verbatim: true,
      sceneCount: plan.scenes,
      attentionTimeoutMs: ATTENTION_MS,
      ...(plan.hasScript && { script: { title: plan.title, scenes } }),
      ...(plan.review && { review: { [plan.review]: true } }),
    },
  );
}

function sceneOf(plan: FilmPlan, number: number): { text: string; imagePrompt: string } {
  const place = number === plan.refusedScene ? REFUSED_WORDS : `the ${PLACES[number % PLACES.length]}`;
  const about = `${place} in scene ${number} of ${plan.title}`;
  return { text: `Somebody walks through ${about}, and hums.`, imagePrompt: `A painting of ${about}` };
}
