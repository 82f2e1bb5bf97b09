import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Answer } from './answer';
import { deliver, type Manner, WIRE_FAULTS } from './deliver';
import type { AuditRow } from '../audit/audit';
import type { ChatterboxServer } from '../chatterbox/chatterbox-server';
import type { Configuration } from '../control/configuration';
import type { Endpoint, FaultName, FaultRule } from './fault-rule';
import { keyedChance } from './keyed-chance';
import type { Clock } from './simulated-clock';
import { timeWithin } from './spread';
import { standIn } from './stand-ins';
import type { VendorCall, Visit } from './vendor-call';

/** Where a call is performed: its connection, its row in the audit, and the server whose turn it must wait for. */
export interface Stage {
  response: ServerResponse;
  row: AuditRow;
  clock: Clock;
  /** Ends all waiting when the simulator closes. */
  closing: AbortSignal;
  server?: ChatterboxServer | undefined;
  /** Whether that server does one thing after another; else it does all at once. */
  queues?: boolean;
}

const PROMPT_BEGINNING = 80;
const BROKEN_HERE: readonly Manner[] = ['reset', 'halfBody', 'halfReset'];
const AT_ONCE: readonly FaultName[] = [
  'status',
  'redirect',
  'block',
  'sticky',
  'unloaded',
  'validation',
  'tooLong',
  'noModel',
  'creditSpent',
  'noDetails',
  'retryAfter',
  'rateHeaders',
];

/** Answers one vendor call in its time, spoiled by the fault that is due, and writes in its row what became of it. */
export async function perform(call: VendorCall, visit: Visit, stage: Stage): Promise<void> {
  const { row, clock, closing, response, server } = stage;
  const n = visit.memory.countRequest(call.endpoint, call.prompt);
  row.n = n;
  row.prompt = call.prompt.slice(0, PROMPT_BEGINNING);
  if (call.language !== undefined) row.language = call.language;
  if (call.references) row.references = call.references;
  row.promptHash = createHash('sha256').update(call.prompt).digest('hex').slice(0, 12);

  const work = async (): Promise<{ answer: Answer; manner: Manner }> => {
    const startedAtMs = server ? clock.nowMs() : visit.arrivedAtMs;
    row.queuedMs = startedAtMs - visit.arrivedAtMs;
    row.latencyMs = 0;
    const objection = call.objection(n);
    if (objection) {
      row.decision = objection.decision;
      if (objection.fault) row.fault = objection.fault;
      return { answer: objection.answer, manner: 'whole' };
    }
    const { endpoint, prompt, faults } = call;
    const occasion = { endpoint, prompt, faults, server: row.server, n };
    const rule = visit.memory.faults.choose(visit.configuration.faults, occasion);
    row.decision = rule ? 'fault' : 'answered';
    if (rule) row.fault = rule.fault;
    // Made before the wait, so that making it costs no time after it; but not before all requests that are already
    // there have been seen to arrive.
    await setImmediate();
    const answer = rule ? spoil(call, n, rule, visit.origin) : call.answer(n);
    if (!call.isAtOnce && (!rule || !AT_ONCE.includes(rule.fault))) {
      const chance = keyedChance(visit.seed, 'time', endpoint, prompt, n);
      row.latencyMs = timeWithin(timeOf(visit.configuration, endpoint), chance) + (call.extraMs?.(rule) ?? 0);
    }
    await clock.waitUntil(startedAtMs + row.latencyMs, closing);
    const manner = WIRE_FAULTS.find((name) => name === rule?.fault) ?? 'whole';
    return { answer, manner };
  };

  const { answer, manner } = await (server ? server.speak(work, stage.queues ?? true) : work());
  await deliver(response, answer, manner);
  row.tookMs = clock.nowMs() - visit.arrivedAtMs;
  if (response.headersSent) row.status = answer.status;
  row.clientGone = !BROKEN_HERE.includes(manner) && !response.writableFinished;
  if (response.writableFinished) row.lateMs = row.tookMs - row.queuedMs! - row.latencyMs!;
}

function timeOf({ times }: Configuration, endpoint: Endpoint): Configuration['times']['imageMs'] {
  return times[`${endpoint}Ms`];
}

function spoil(call: VendorCall, n: number, rule: FaultRule, origin: string): Answer {
  return (
    standIn(rule.fault, { details: rule, origin, error: (...said) => call.error(...said) }) ?? call.answer(n, rule)
  );
}
