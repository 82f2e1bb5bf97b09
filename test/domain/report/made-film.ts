import {
  newProgress,
  newSceneProgress,
  type FilmProgress,
  type StepProgress,
} from '../../../src/domain/progress/progress';

/** What the steps of a film take, in milliseconds, and how many of each kind may be at work; scenes in the order begun. */
export interface FilmPlan {
  scriptMs?: number;
  scenes: { voiceMs: number; pictureMs: number; clipMs: number }[];
  mergeMs?: number;
  voices?: number;
  pictures?: number;
  renders?: number;
}

/** The film of the seed: a picture takes 20 s, a voice 15 s, a clip 8 s; the merge a second. */
export const SEED: FilmPlan = {
  scenes: [1, 2, 3].map(() => ({ voiceMs: 15_000, pictureMs: 20_000, clipMs: 8_000 })),
  mergeMs: 1_000,
};

/** The moment when films here begin, in milliseconds since 1970. */
export const BEGUN = 1_700_000_000_000;

interface Job {
  step: StepProgress;
  ms: number;
  on: Queue;
  whenDone: () => void;
}

interface Queue {
  free: number;
  waiting: { job: Job; askedMs: number }[];
}

/**
 * The progress of a film that was made by such a plan: the events are played one after another, each step as `makeFilm` asks
 * for it, first come, first served. `untilMs` stops it in the middle.
 */
export function madeFilm(plan: FilmPlan, untilMs = Infinity): FilmProgress {
  const { scriptMs = 0, scenes, mergeMs = 0, voices = Infinity, pictures = 1, renders = Infinity } = plan;
  const progress = newProgress('The Sea');
  const events: { atMs: number; what: () => void }[] = [];
  let nowMs = 0;

  const begin = (job: Job, askedMs: number) => {
    const startedMs = nowMs;
    job.on.free--;
    job.step.work = { state: 'running', attempt: 1, sinceMs: BEGUN + startedMs };
    events.push({
      atMs: startedMs + job.ms,
      what() {
        const at = { askedAtMs: BEGUN + askedMs, startedAtMs: BEGUN + startedMs, endedAtMs: BEGUN + nowMs };
        delete job.step.work;
        Object.assign(job.step, {
          state: 'done',
          times: { ...at, attempt: 1, reused: false, spent: { slotMs: startedMs - askedMs, vendorMs: job.ms } },
        });
        job.on.free++;
        const next = job.on.waiting.shift();
        if (next) begin(next.job, next.askedMs);
        job.whenDone();
      },
    });
  };
  const ask = (job: Job) => {
    Object.assign(job.step, { state: 'asked', work: { state: 'waiting', attempt: 1, sinceMs: BEGUN + nowMs } });
    if (job.on.free > 0) begin(job, nowMs);
    else job.on.waiting.push({ job, askedMs: nowMs });
  };

  const any: Queue = { free: Infinity, waiting: [] };
  const narration: Queue = { free: voices, waiting: [] };
  const render: Queue = { free: renders, waiting: [] };
  let clipsLeft = scenes.length;
  const drawFrom = (index: number) => {
    const scene = scenes[index];
    const own = progress.scenes[index];
    if (!scene || !own) return;
    const whenDone = () => {
      drawFrom(next++);
      pairOf(index);
    };
    ask({ step: own.illustration, ms: scene.pictureMs, on: any, whenDone });
  };
  let next = Math.min(pictures, scenes.length);
  const pairOf = (index: number) => {
    const own = progress.scenes[index]!;
    if (own.narration.state !== 'done' || own.illustration.state !== 'done') return;
    ask({ step: own.clip, ms: scenes[index]!.clipMs, on: render, whenDone: mergeWhenAllAreThere });
  };
  const mergeWhenAllAreThere = () => {
    clipsLeft--;
    if (clipsLeft === 0) ask({ step: progress.merge, ms: mergeMs, on: render, whenDone: () => undefined });
  };
  const begins = () => {
    progress.scenes = scenes.map((_scene, index) => newSceneProgress(`Scene ${index + 1} is told here.`));
    scenes.forEach(({ voiceMs }, index) =>
      ask({ step: progress.scenes[index]!.narration, ms: voiceMs, on: narration, whenDone: () => pairOf(index) }),
    );
    for (let index = 0; index < Math.min(pictures, scenes.length); index++) drawFrom(index);
  };

  ask({ step: progress.script, ms: scriptMs, on: any, whenDone: begins });
  for (;;) {
    events.sort((a, b) => a.atMs - b.atMs);
    const event = events.shift();
    if (!event || event.atMs > untilMs) return progress;
    nowMs = event.atMs;
    event.what();
  }
}
