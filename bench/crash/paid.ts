import type { Endpoint } from '../../src/simulator/call/fault-rule';
import { wholeRecords } from '../films/whole-records';

/** A number for each kind of thing that a vendor is paid for. */
export type PerEndpoint = Record<Endpoint, number>;

/** The steps whose records stand for what was paid for. */
const PAID_STEPS: Record<string, Endpoint> = {
  scriptAnswer: 'script',
  speechAnswer: 'speech',
  illustrateScene: 'image',
};

/** How many things that were paid for a store holds whole, each with its record. */
export async function paidIn(store: string): Promise<PerEndpoint> {
  const paid: PerEndpoint = { script: 0, speech: 0, image: 0 };
  for await (const { recipe } of wholeRecords(store)) {
    const endpoint = PAID_STEPS[recipe.step];
    if (endpoint) paid[endpoint]++;
  }
  return paid;
}
