import { proxySinks, type Sinks } from '@temporalio/workflow';
import type { GateState } from '../../../../src/domain/gate/gate-state';

/** Tells the test what a gate remembers, each time that it changes. */
export interface MemorySinks extends Sinks {
  gate: { remembers(state: GateState): void };
}

const { gate } = proxySinks<MemorySinks>();

/** In place of the text for the Temporal UI, which the gate writes whenever its memory changes. */
export function gateMarkdown(_account: string, state: GateState): string {
  gate.remembers(state);
  return '';
}
