import { lifeOf, withLife, type Making } from '../making';
import type { NextStep } from '../next-steps';

/** The film after a step was asked for. */
export function stepAsked(making: Making, { name: { id } }: NextStep): Making {
  const {
    failure: _failure,
    failureType: _type,
    isOfMachine: _machine,
    ...life
  } = lifeOf(making, id) ?? { is: 'wanted' };
  return withLife(making, id, { ...life, is: 'asked', tries: (life.tries ?? 0) + 1 });
}
