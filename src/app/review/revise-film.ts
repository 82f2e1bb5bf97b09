import type { Revised } from '../../contract/review';
import type { Revision } from '../../domain/film/change/revision';
import type { Order } from '../../domain/film/order/order';
import type { VoiceChoice } from '../../domain/film/order/provider-choice';
import type { Connected } from '../connection/connected';
import type { Context } from '../context';
import { checkVoices } from '../order/checks/check-orders';
import { asked } from './asked';
import { filmBoard, sceneOn } from './film-board';
import { mostMicroUsd } from './most-micro-usd';
import { sceneChange, type SceneWish } from './scene-wish';

/** What a change of a scene would lead to, and cost at most; the cost is missing where nobody here knows it. */
export interface PlannedRevision {
  scene: number;
  again: string[];
  mostMicroUsd?: number | undefined;
  /** What a person should know before, in sentences. */
  warnings: string[];
}

/** What a person changes of a scene, and who. */
export interface Revising extends SceneWish {
  scene: number;
  who: string;
}

/**
 * Changes a scene of a film that is being made, once `agrees` to what it leads to and costs at most; resolves to its new revision,
 * undefined when it did not agree. Refuses what the film refuses; then nothing has changed.
 */
export async function reviseFilm(
  { films }: Connected,
  id: string,
  { scene, who, ...wish }: Revising,
  context: Pick<Context, 'settings' | 'interrupted'>,
  agrees: (planned: PlannedRevision) => Promise<boolean>,
): Promise<Revised | undefined> {
  const { settings } = context;
  const { revision } = sceneOn(await filmBoard(films, id), scene);
  const order = await films.order(id);
  const change = await sceneChange(wish, order, settings);
  const warnings = change.voice ? await checkVoices(spokenBy(order, change.voice), context) : [];
  const input = { scene, revision, change, who };
  return asked(films, id, async () => {
    const plan = await films.planRevision(id, input);
    const { revisions } = await films.changes(id);
    const cost = mostMicroUsd(plan, order, settings, speakersIn(order, scene, [...revisions, { scene, change }]));
    const isAgreed = await agrees({ scene, again: plan.again, mostMicroUsd: cost, warnings });
    return isAgreed ? films.reviseScene(id, input) : undefined;
  });
}

/** Who may speak in a scene: who tells the film or the scene, whoever did since it was changed, as a take may bring one back, and the cast. */
function speakersIn(
  order: Order,
  scene: number,
  changes: readonly Pick<Revision, 'scene' | 'change'>[],
): VoiceChoice[] {
  const { narrator, voice, cast = {}, wishes = {} } = order;
  const changed = changes.flatMap((each) => (each.scene === scene && each.change.voice ? [each.change.voice] : []));
  return [wishes[scene]?.voice ?? { narrator, voice }, ...changed, ...Object.values(cast)];
}

/** The order as if nobody else spoke in its film. */
function spokenBy({ cast: _cast, wishes: _wishes, ...order }: Order, voice: VoiceChoice): Order {
  return { ...order, ...voice };
}
