import type { LimitKeeper } from '../../../src/activities/picture/limit-keeper';
import type { GateAnswer } from '../../../src/contract/gate';
import type { Turn } from '../../../src/domain/progress/step';

export const GRANT: GateAnswer = { granted: true, grant: 'one', leaseMs: 3_000 };

/** A gate that gives these answers one after another, and keeps what it is told of blocks. */
export function gateOf(...answers: (GateAnswer | Error)[]): LimitKeeper & { asked: () => number; blocks: number[] } {
  let asked = 0;
  const blocks: number[] = [];
  return {
    asked: () => asked,
    blocks,
    async reserve() {
      const answer = answers[asked++];
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    },
    async block(_policy, forMs) {
      blocks.push(forMs);
    },
    async adopt() {},
  };
}

/** What a step has at hand; `turns` are those that it lets others see. */
export function toolsOf(signal = new AbortController().signal) {
  const turns: (Turn | undefined)[] = [];
  const spend = <T>(_on: string, work: () => Promise<T>): Promise<T> => work();
  return { signal, turns, waits: (turn: Turn | undefined) => void turns.push(turn), spend };
}
