import { lifeOf, withLife, type Making } from '../making';
import type { NextStep } from '../next-steps';

/** The film after a step was asked for, at this time (milliseconds since 1970). */
export function stepAsked(making: Making, { name: { id } }: NextStep, askedAtMs: number): Making {
  const {
    failure: _failure,
    failureType: _type,
    isOfMachine: _machine,
    ...life
  } = lifeOf(making, id) ?? { is: 'wanted' };
  return withLife(making, id, { ...life, is: 'asked', askedAtMs, tries: (life.tries ?? 0) + 1 });
}
