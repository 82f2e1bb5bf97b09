import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { parse, relative, join } from 'node:path';
import { WorkflowFailedError } from '@temporalio/client';
import { whyFailed } from '../../client/why-failed';
import type { Settings } from '../../config';
import type { Plan } from '../../contract';
import { estimate } from '../../domain/estimate';
import { gapMs } from '../../domain/gate-policy';
import { filmLengthMs, makingTimeMs } from '../../domain/making-time';
import { moneyText } from '../../domain/money-text';
import type { Order } from '../../domain/order';
import { pricesOf } from '../../prices';
import type { Connected } from '../connect';
import type { Context } from '../context';
import { durationText } from '../display/durations';
import { fit } from '../display/fit';
import { table } from '../display/table';
import type { Job } from '../input/read-jobs';

const SHOWN_CHARACTERS = 48;

/** `storyreel make --plan`: writes the script of each story, and says what its film would cost and take; makes nothing else. */
export async function plan(
  jobs: Job[],
  { json }: { json?: boolean },
  { films }: Connected,
  { settings, say }: Context,
): Promise<boolean> {
  const outcomes = await Promise.all(
    jobs.map(async (job) => {
      try {
        return { job, plan: await films.plan(job.order) };
      } catch (error) {
        if (error instanceof WorkflowFailedError) return { job, failure: whyFailed(error) };
        throw error;
      }
    }),
  );
  const told: object[] = [];
  for (const outcome of outcomes) {
    const { order, out } = outcome.job;
    const { title } = order.story;
    if ('failure' in outcome) {
      told.push({ title, state: 'failed', failure: outcome.failure });
      if (!json) console.error(outcome.failure);
      continue;
    }
    const path = await writeScriptBeside(out, outcome.plan);
    const expected = expectationOf(order, outcome.plan, settings);
    told.push({ title, state: 'planned', script: path, ...expected });
    if (!json) linesOf(outcome.plan, path, expected).forEach((line) => say(line));
  }
  if (json) say(JSON.stringify(told));
  return outcomes.every((outcome) => 'plan' in outcome);
}

/** What is to be expected of a film: milliseconds, and millionths of a US dollar; a cost that is left out is not known. */
interface Expectation {
  filmMs: number;
  makingMs: number;
  paidMicroUsd?: number;
  voicesMicroUsd?: number;
  picturesMicroUsd?: number;
}

function expectationOf(order: Order, { script, times }: Plan, settings: Settings): Expectation {
  const { voicesMicroUsd, picturesMicroUsd } = estimate(order, pricesOf(order, settings), script, script.scenes.length);
  const isTogether = order.illustrator.provider === 'together';
  const places = {
    voices: settings.chatterbox.urls.length || 2,
    renders: settings.rendersAtOnce,
    pictureGapMs: isTogether ? gapMs(settings.together.policy) : 0,
  };
  const isFree = !times || times.reused || times.by?.startsWith('local/');
  const paidMicroUsd = isFree ? 0 : times.costMicroUsd;
  return {
    filmMs: filmLengthMs(script.scenes),
    makingMs: makingTimeMs(order, script.scenes, places),
    ...(paidMicroUsd !== undefined && { paidMicroUsd }),
    ...(voicesMicroUsd !== undefined && { voicesMicroUsd }),
    ...(picturesMicroUsd !== undefined && { picturesMicroUsd }),
  };
}

/** Takes the first name that is free: a person may have worked on a script from before. */
async function writeScriptBeside(film: string, { script }: Plan): Promise<string> {
  const { dir, name } = parse(film);
  const text = `${JSON.stringify(script, undefined, 2)}\n`;
  for (let number = 1; ; number++) {
    const path = join(dir, `${name}.script${number > 1 ? `-${number}` : ''}.json`);
    const there = await readFile(path, 'utf8').catch(() => undefined);
    if (there === text) return path;
    if (there !== undefined) continue;
    const temporary = `${path}.${randomUUID()}.part`;
    await writeFile(temporary, text);
    await rename(temporary, path);
    return path;
  }
}

function linesOf({ script }: Plan, path: string, expected: Expectation): string[] {
  const { filmMs, makingMs, paidMicroUsd, voicesMicroUsd, picturesMicroUsd } = expected;
  const money = (microUsd: number | undefined) => (microUsd === undefined ? 'not known' : moneyText(microUsd));
  const rows = script.scenes.map(({ text, imagePrompt }, index) => [
    `${index + 1}`,
    fit(text, SHOWN_CHARACTERS),
    fit(imagePrompt, SHOWN_CHARACTERS),
  ]);
  const known = [voicesMicroUsd, picturesMicroUsd].filter((cost) => cost !== undefined);
  const sum = known.length === 2 ? moneyText(known[0]! + known[1]!) : 'not known';
  return [
    `\n"${script.title}"${script.style ? `, in the style: ${script.style}` : ''}\n`,
    table([['', 'the voice says', 'the picture shows'], ...rows]),
    `\nA film of about ${durationText(filmMs)}, made in about ${durationText(makingMs)}.`,
    `It would cost ${sum} (voices ${money(voicesMicroUsd)}, ${script.scenes.length} pictures ${money(picturesMicroUsd)}), ` +
      `and less where the store has something already. The script: ${money(paidMicroUsd)}.`,
    `${relative('.', path)} is the script: change it as you like, and make the film of it, or of the story as it is.`,
  ];
}
