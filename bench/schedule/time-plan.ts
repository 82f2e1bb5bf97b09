import type { Script } from '../../src/domain/film/script/script';
import { backwardScript, exampleScript, shortScript } from './film-script';
import { lostTime, type LostTime } from './lost-time';
import { makeOurs } from './our-way';
import { OTHER_WAYS, plainTools } from './other-ways';
import { boundMs, type Plan } from './plan';
import { startVendors } from './simulated-vendors';
import { openSite, type Site } from './site';

/** What one film took, in simulated milliseconds; `runsMs` is each time that it was made, `tookMs` their median. */
export interface Row {
  name: string;
  scenes: number;
  /** Real seconds in a simulated second. */
  scale: number;
  tookMs: number;
  runsMs: number[];
  /** The shortest possible; where ffmpeg works, with the times that vendors and ffmpeg took in this very film. */
  boundMs: number;
  ratio: number;
  /** What the other ways took, where they were compared. */
  othersMs?: Record<keyof typeof OTHER_WAYS, number>;
  /** What the vendors have counted against us. */
  violations: number;
  /** Of the median run, in real milliseconds. */
  lost: LostTime;
}

/** Makes a plan's film, in our way and where it is to be compared in the others, each on its own. */
export async function timePlan(plan: Plan, directory: string, bundlePath: string): Promise<Row> {
  const { name, scenes, scale, rendering, isCompared } = plan;
  const site = await openSite(plan, directory, bundlePath);
  try {
    await site.warmGate();
    // All code has run when the time begins, as in a worker that has made films before.
    await makeOurs(site, plan, rendering === 'waits' ? shortScript(1, 'the warm-up') : await backwardScript());
    const runs = [];
    for (let run = 1; run <= plan.times; run++) runs.push(await timeOurs(site, plan, run));
    const middle = runs.toSorted((a, b) => a.tookMs - b.tookMs)[Math.floor((runs.length - 1) / 2)]!;
    return {
      name,
      scenes,
      scale,
      tookMs: middle.tookMs,
      runsMs: runs.map(({ tookMs }) => tookMs),
      boundMs: middle.boundMs,
      ratio: Math.round((middle.tookMs / middle.boundMs) * 1000) / 1000,
      ...(isCompared && { othersMs: await timeOthers(plan, directory) }),
      violations: runs.reduce((sum, { violations }) => sum + violations, 0),
      lost: middle.lost,
    };
  } finally {
    await site.close();
  }
}

async function timeOurs(site: Site, plan: Plan, run: number) {
  const { scale, scenes, rendering } = plan;
  const script =
    rendering === 'waits' ? shortScript(scenes, `${'one more '.repeat(run)}timed run`) : await exampleScript();
  await site.warmGate();
  await site.vendors.begin();
  const made = await makeOurs(site, plan, script);
  const { violations, blocked, hiddenRetries, mostCalls } = await site.vendors.verdict();
  if (Math.max(mostCalls.image, mostCalls.speech) > 1) throw new Error(`${plan.name}: something was asked for twice.`);
  const { bounds, steps } = made.report;
  if (steps.some(({ reused }) => reused)) throw new Error(`${plan.name}: something came from the store.`);
  return {
    tookMs: Math.round(made.tookMs / scale),
    boundMs: rendering === 'waits' ? boundMs(plan) : Math.round((bounds?.asOrderedMs ?? NaN) / scale),
    violations: violations + blocked + hiddenRetries,
    lost: lostTime(made, plan),
  };
}

/** The other ways, side by side: they mostly wait, and each has an account and servers of its own. */
async function timeOthers({ scenes, scale }: Plan, directory: string): Promise<Row['othersMs'] & object> {
  const ways = Object.entries(OTHER_WAYS);
  const vendors = await startVendors(scale, ways.length * scenes, directory);
  try {
    await vendors.begin();
    const script: Script = shortScript(scenes, 'a plain run');
    const timed = ways.map(async ([name, make], way) => {
      const beganMs = performance.now();
      await make(script.scenes, plainTools(vendors.url, scale, name, way * scenes));
      return [name, Math.round((performance.now() - beganMs) / scale)] as const;
    });
    return Object.fromEntries(await Promise.all(timed)) as Row['othersMs'] & object;
  } finally {
    await vendors.end();
  }
}
