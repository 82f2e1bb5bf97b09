import { setTimeout as pause } from 'node:timers/promises';
import { filmClient } from '../../src/client/film-client';
import { gateId } from '../../src/contract/gate';
import { spanMs } from '../../src/domain/gate/gate-policy';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import { type FilmEnd, judgeRun, type Row } from './judge-run';
import { type Conditions, policyOf } from './conditions';
import type { Plan } from './plan';
import { ACCOUNT, Site } from './site';

const LOOK_EVERY_MS = 100;
const BEGINNING_MS = 5_000;

/** Does one run: orders the films, disturbs their making, waits until all are made or the time is up, and judges. */
export async function runPlan(plan: Plan, directory: string, bundlePath: string): Promise<Row> {
  const site = await Site.open(plan, directory, bundlePath);
  try {
    if (plan.warm) await warmUp(site);
    const orderedAtMs = site.nowMs();
    const ids = await order(site, ordersOf(plan));
    const disturbed = plan.disturb(site);
    const ends = await untilMade(site, ids);
    site.over.abort();
    await disturbed;
    return judgeRun(site, { orderedAtMs, ends, gateEvents: await gateEvents(site) });
  } finally {
    await site.close();
  }
}

/** Makes a film of one picture, so that all code has run once, and waits until the gate and the vendor are past it. */
async function warmUp(site: Site): Promise<void> {
  const ids = await order(site, ordersOf({ ...site.plan, films: 1, scenes: 1 }, 'warm-up'));
  await untilMade(site, ids);
  await pause(spanMs(policyOf(site.plan)));
  site.simulator.reset();
  // All films begin at once, which keeps this machine busy for longer than a scaled lease: the gate waits until they have.
  if (site.plan.limiter === 'gate') await site.gate.hold(BEGINNING_MS);
}

async function order({ temporal }: Site, orders: Order[]): Promise<string[]> {
  const films = filmClient(temporal);
  return Promise.all(orders.map(async (one) => (await films.start(one)).id));
}

function ordersOf({ films, scenes, inFlight }: Conditions, kind = 'film'): Order[] {
  const illustrator = { provider: 'together', model: TOGETHER_DEFAULTS.model };
  return Array.from({ length: films }, (_film, film) => {
    const title = `${kind} ${film + 1}`;
    const script = {
      title,
      scenes: Array.from({ length: scenes }, (_scene, scene) => {
        const imagePrompt = `${title} scene ${scene + 1}`;
        return { text: `${imagePrompt} is told.`, imagePrompt };
      }),
    };
    const story = { title, text: script.scenes.map(({ text }) => text).join(' ') };
    return newOrder(story, { script, format: 'square', illustrator, imagesInFlight: inFlight });
  });
}

/** Looks at the films until all have ended; a server that is just dead does not answer, and is asked again. */
async function untilMade(site: Site, ids: string[]): Promise<FilmEnd[]> {
  const ends = new Map<string, FilmEnd>();
  for (const until = Date.now() + site.plan.mostMs; Date.now() < until && ends.size < ids.length;) {
    for (const id of ids.filter((film) => !ends.has(film))) {
      const film = await site.temporal.workflow
        .getHandle(id)
        .describe()
        .catch(() => undefined);
      if (!film || film.status.name === 'RUNNING') continue;
      const endedAtMs = film.closeTime?.getTime() ?? NaN;
      ends.set(id, { state: film.status.name, durationMs: endedAtMs - film.startTime.getTime() });
    }
    await pause(LOOK_EVERY_MS);
  }
  return ids.map((id) => ends.get(id) ?? { state: 'NOT MADE IN TIME', durationMs: NaN });
}

/** The events in the history of the gate's last run; undefined where no gate was asked. */
async function gateEvents({ plan, temporal }: Site): Promise<number | undefined> {
  if (plan.limiter !== 'gate') return undefined;
  return (await temporal.workflow.getHandle(gateId(ACCOUNT)).describe()).historyLength;
}
