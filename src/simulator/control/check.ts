/** Says what is wrong with a value from outside, and where in it. */
export class CheckError extends Error {
  constructor(where: string, expected: string, came: unknown) {
    super(`${where}: expected ${expected}, came ${JSON.stringify(came) ?? 'nothing'}.`);
  }
}

/** Throws a `CheckError` unless the value is as it should be. */
export type Check = (value: unknown, where: string) => void;

/** A number from `min` to `max`. */
export function aNumber(min: number, max = Number.MAX_SAFE_INTEGER): Check {
  return (value, where) => {
    if (typeof value === 'number' && value >= min && value <= max) return;
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    throw new CheckError(where, `a number ${range}`, value);
  };
}

/** A whole number from `min` to `max`. */
export function aWholeNumber(min: number, max?: number): Check {
  return (value, where) => {
    aNumber(min, max)(value, where);
    if (!Number.isInteger(value)) throw new CheckError(where, 'a whole number', value);
  };
}

/** A text, also an empty one. */
export const aText: Check = (value, where) => {
  if (typeof value !== 'string') throw new CheckError(where, 'a text', value);
};

/** The text of a regular expression. */
export const aPattern: Check = (value, where) => {
  try {
    aText(value, where);
    RegExp(value as string, 'u');
  } catch {
    throw new CheckError(where, 'a regular expression', value);
  }
};

/** True or false. */
export const aTruth: Check = (value, where) => {
  if (typeof value !== 'boolean') throw new CheckError(where, 'true or false', value);
};

/** One of these texts. */
export function oneOf(choices: readonly string[]): Check {
  return (value, where) => {
    if (!choices.includes(value as string)) throw new CheckError(where, `one of ${choices.join(', ')}`, value);
  };
}

/** A list, each of whose parts passes. */
export function aListOf(check: Check): Check {
  return (value, where) => {
    if (!Array.isArray(value)) throw new CheckError(where, 'a list', value);
    value.forEach((part, index) => check(part, `${where}[${index}]`));
  };
}

/** An object with any property names, each of whose values passes. */
export function anObjectOf(check: Check): Check {
  return (value, where) => {
    for (const [name, part] of Object.entries(asObject(value, where))) check(part, `${where}.${name}`);
  };
}

/** An object with these properties and no others; those not in `required` may be missing. */
export function anObject(checks: Record<string, Check>, required: readonly string[] = []): Check {
  return (value, where) => {
    const object = asObject(value, where);
    for (const [name, part] of Object.entries(object)) {
      const check = checks[name];
      if (!check) throw new CheckError(where, `only ${Object.keys(checks).join(', ')}`, name);
      check(part, `${where}.${name}`);
    }
    for (const name of required) {
      if (object[name] === undefined) throw new CheckError(`${where}.${name}`, 'a value', undefined);
    }
  };
}

/** The value as an object. */
export function asObject(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CheckError(where, 'an object', value);
}
