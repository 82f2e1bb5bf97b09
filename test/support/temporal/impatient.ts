import type { Client } from '@temporalio/client';

/** Long enough to ask, and soon over where no worker is there that could answer. */
const ANSWER_WITHIN_MS = 100;

/** The client, but it gives up early what it would wait for with a deadline: for questions that nobody answers, however long they wait. */
export function impatient(client: Client): Client {
  const withDeadline: Client['withDeadline'] = (_deadline, ask) =>
    client.withDeadline(Date.now() + ANSWER_WITHIN_MS, ask);
  return Object.assign(Object.create(client) as Client, { withDeadline });
}
