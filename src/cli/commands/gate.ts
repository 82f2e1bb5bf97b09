import { WorkflowNotFoundError } from '@temporalio/client';
import type { FilmClient } from '../../client/film-client';
import type { GateClient } from '../../client/gate-client';
import { gateAt, grantsInWindow, nextSlot, type GateState } from '../../domain/gate/gate-decision';
import { namedSteps } from '../../domain/progress/step-name';
import { withFilms } from '../../app/connect';
import type { Context } from '../../app/context';
import { imageAccount } from '../../app/image-account';
import { durationText } from '../display/durations';
import { table } from '../display/table';
import { InputError } from '../../app/input-error';

/** How many films are asked who of them waits at the gate. */
const MOST_FILMS = 50;

/** `storyreel gate`: how the image gate of the account stands, and who waits for it. */
export async function showGate({ json }: { json?: boolean }, context: Context): Promise<void> {
  const { name } = imageAccount(context.settings);
  await withFilms(context, {}, async ({ films, gateOf }) => {
    const state = await known(name, gateOf(name).state());
    const waiting = await whoWaits(films);
    if (json) return context.say(JSON.stringify({ account: name, ...state, waiting }));
    context.say(`The image gate of the account "${name}"\n`);
    context.say(table(rowsOf(state, Date.now())));
    waiting.forEach((sentence) => context.say(`  ${sentence}`));
  });
}

/** `storyreel gate hold DURATION` and `resume`: nobody gets a slot meanwhile; requests on their way are not stopped. */
export function holdGate(forMs: number, context: Context): Promise<void> {
  return withGate(context, async (gate) => {
    const { waitMs } = await gate.hold(forMs);
    if (forMs > 0) context.say(`The gate is held for ${durationText(forMs)}. "storyreel gate resume" ends that.`);
    else
      context.say(waitMs > 0 ? `The gate goes on; its next slot is in ${durationText(waitMs)}.` : 'The gate goes on.');
  });
}

/** `storyreel gate set`: makes the gate keep the policy of the settings, also a looser one than it has. */
export function setGate(context: Context): Promise<void> {
  const { policy } = imageAccount(context.settings);
  return withGate(context, async (gate) => {
    await gate.setPolicy(policy);
    context.say(
      `The gate now lets ${policy.limit} images through in ${policy.windowMs / 1000} s, at the ${policy.pace} pace.`,
    );
  });
}

function withGate(context: Context, use: (gate: GateClient) => Promise<void>): Promise<void> {
  const { name } = imageAccount(context.settings);
  return withFilms(context, {}, ({ gateOf }) => known(name, use(gateOf(name))));
}

async function known<T>(name: string, answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    throw new InputError(
      `There is no image gate of the account "${name}": it begins with the first picture that a vendor is asked for.`,
      { cause: error },
    );
  });
}

function rowsOf(state: GateState, nowMs: number): string[][] {
  const { policy, grantsMs, blockedUntilMs, heldUntilMs } = state;
  const { dueAtMs, reason } = nextSlot(state);
  const last = grantsMs.at(-1);
  return [
    ['limit', `${policy.limit} in ${policy.windowMs / 1000} s, ${policy.pace} pace`],
    ['granted in the last window', String(grantsInWindow(gateAt(state, policy, nowMs)))],
    ['last grant', last === undefined ? 'none yet' : `${durationText(nowMs - last)} ago`],
    ['next slot', dueAtMs > nowMs ? `in ${durationText(dueAtMs - nowMs)} (${reason})` : 'now'],
    ...(blockedUntilMs > nowMs ? [['blocked by the vendor', `for ${durationText(blockedUntilMs - nowMs)}`]] : []),
    ...(heldUntilMs > nowMs ? [['held by a person', `for ${durationText(heldUntilMs - nowMs)}`]] : []),
  ];
}

/** The steps of films in the making that wait for their turn, as their heartbeats tell. */
async function whoWaits(films: FilmClient): Promise<string[]> {
  const running = (await films.list(MOST_FILMS)).filter(({ state }) => state === 'being made');
  const all = await Promise.all(
    running.map(async ({ id, title }) => ({ id, title, progress: await films.progress(id) })),
  );
  return all.flatMap(({ id, title, progress }) =>
    (progress ? namedSteps(progress) : [])
      .filter(({ step }) => step.work?.turn)
      .map(({ name, step }) => {
        const inTime = durationText((step.work?.turn?.dueAtMs ?? 0) - Date.now());
        return `"${title}" (${id}), ${name.title}: waits, about ${inTime}`;
      }),
  );
}
