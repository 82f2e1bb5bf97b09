/** Prose with more brackets than this is no answer that holds a script. */
const MOST_BEGINNINGS = 200;

/**
 * The objects, and the lists with objects in them, that a text holds as JSON: alone, in fences, behind a byte order mark, or
 * with prose around them. Only the outermost count; one that is cut off or broken is left out, with all that is in it.
 */
export function jsonValuesIn(text: string): object[] {
  const found: object[] = [];
  let at = 0;
  for (let beginnings = 0; beginnings < MOST_BEGINNINGS; beginnings++) {
    at = nextBracket(text, at);
    if (at < 0) break;
    const end = endOf(text, at);
    const value = end === undefined ? undefined : parsed(text.slice(at, end));
    if (value && holdsAnObject(value)) found.push(value);
    if (value) at = end ?? at + 1;
    else if (!/^(?:\[\s*)?\{\s*["}]/.test(text.slice(at, at + 40))) at += 1;
    else if (end === undefined) break;
    else at = end;
  }
  return found;
}

function nextBracket(text: string, from: number): number {
  const places = [text.indexOf('{', from), text.indexOf('[', from)].filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** Where the bracket at this place is closed, if it is: the index behind it. Brackets within quotation marks do not count. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** `[1]` and `[]` are JSON too, and stand in prose. */
function holdsAnObject(value: object): boolean {
  return !Array.isArray(value) || value.some((entry) => typeof entry === 'object' && entry !== null);
}
