import {
  aListOf,
  aNumber,
  anObject,
  anObjectOf,
  aPattern,
  asObject,
  aText,
  aTruth,
  aWholeNumber,
  type Check,
  CheckError,
  oneOf,
} from './check';
import type { Configuration, ConfigurationChange } from './configuration';
import { CHATTERBOX_FAULTS, type FaultRule, FAULTS } from '../call/fault-rule';

const ANY = (): void => undefined;
const LIST_OF_TEXTS = aListOf(aText);

const SPREAD: Check = (value, where) => {
  if (!Array.isArray(value)) return aNumber(0)(value, where);
  aListOf(aNumber(0))(value, where);
  const [min, mode, max] = value as number[];
  if (value.length !== 3 || min! > mode! || mode! > max!) {
    throw new CheckError(where, 'milliseconds, or [shortest, likeliest, longest] in this order', value);
  }
};

const COUNTED = { requests: aWholeNumber(1), windowMs: aNumber(1), tells: aTruth };
const LIMITS: Record<string, Check> = {
  none: anObject({ kind: ANY }),
  window: anObject({ kind: ANY, ...COUNTED, blockMs: aNumber(0) }, ['requests', 'windowMs', 'blockMs']),
  dynamic: anObject({ kind: ANY, ...COUNTED, overloaded: aNumber(0, 1) }, ['requests', 'windowMs', 'overloaded']),
  bucket: anObject({ kind: ANY, ...COUNTED, size: aNumber(1) }, ['requests', 'windowMs', 'size']),
};

const LIMIT: Check = (value, where) => {
  const { kind } = asObject(value, where);
  oneOf(Object.keys(LIMITS))(kind, `${where}.kind`);
  LIMITS[kind as string]!(value, where);
};

const FAULT_RULE_PROPERTIES = anObject(
  {
    endpoint: oneOf(Object.keys(FAULTS)),
    fault: aText,
    prompt: aPattern,
    server: aWholeNumber(1),
    nth: aListOf(aWholeNumber(1)),
    first: aWholeNumber(0),
    every: aWholeNumber(1),
    probability: aNumber(0, 1),
    status: aWholeNumber(200, 599),
    headers: anObjectOf(aText),
    body: anObjectOf(ANY),
    reason: aText,
    count: aWholeNumber(1),
    forMs: aNumber(1),
  },
  ['endpoint', 'fault'],
);

const FAULT_RULE: Check = (value, where) => {
  FAULT_RULE_PROPERTIES(value, where);
  const rule = value as FaultRule;
  if (rule.server === undefined) oneOf(FAULTS[rule.endpoint])(rule.fault, `${where}.fault (at ${rule.endpoint})`);
  else {
    oneOf(['speech'])(rule.endpoint, `${where}.endpoint (with a server)`);
    oneOf(CHATTERBOX_FAULTS)(rule.fault, `${where}.fault (at a Chatterbox server)`);
  }
  if (rule.fault === 'status' && rule.status === undefined) {
    throw new CheckError(`${where}.status`, 'the HTTP status to answer', undefined);
  }
};

const CHANGE = anObject({
  times: anObject({ imageMs: SPREAD, speechMs: SPREAD, scriptMs: SPREAD }),
  limit: LIMIT,
  faults: aListOf(FAULT_RULE),
  chatterbox: aListOf(oneOf(['devnen', 'travisvn'])),
  models: anObject({ image: LIST_OF_TEXTS, script: LIST_OF_TEXTS }),
  script: anObject({ text: aText, imagePrompt: aText, sceneCharacters: aWholeNumber(1), storyPattern: aPattern }),
});

/** The configuration with what the change brings; throws a `CheckError` that names what does not fit. */
export function changeConfiguration(from: Configuration, change: unknown): Configuration {
  CHANGE(change, 'configuration');
  const { times, models, script, ...whole } = structuredClone(change) as ConfigurationChange;
  return {
    ...from,
    ...whole,
    times: { ...from.times, ...times },
    models: { ...from.models, ...models },
    script: { ...from.script, ...script },
  };
}
