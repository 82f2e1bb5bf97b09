import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(__dirname, '../../src');

/** The rooms, and files, whose functions take texts from outside: of stories, scripts, prompts, answers, titles, options. */
const ROOMS = [
  ...['app/order', 'app/place', 'cli/display', 'cli/input', 'domain/captions', 'domain/film', 'domain/text'],
  ...['domain/language.ts', 'media/captions', 'media/fonts', 'media/lettering', 'painter/paint.ts', 'painter/reading'],
  ...['painter/vocabulary', 'providers', 'report-page', 'speaker', 'speech'],
];

/** Where a function that is exported begins, and its name. */
const EXPORTED = /^export (?:async )?(?:function\*? (\w+)(?:<[^(]*>)?|const (\w+)(?:: [^=\n]+)? = (?:async )?)(?=\()/gm;

/** What a text comes as. */
const TEXT = /: (?:readonly )?(?:string|unknown|Part|Token|WordTime)\b/;

/** Every function exported there that takes a text, as "file name", by the files as they are. */
export function exportedTextFunctions(): string[] {
  return ROOMS.flatMap((room) => filesIn(join(SRC, room))).flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    return [...source.matchAll(EXPORTED)]
      .filter((found) => TEXT.test(parametersAt(source, found.index + found[0].length)))
      .map(([, named, constant]) => `${relative(SRC, path).replace(/\.ts$/, '')} ${named ?? constant}`);
  });
}

function filesIn(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => filesIn(join(path, entry.name)))
    .filter((file) => file.endsWith('.ts'));
}

/** From the bracket at this place to the one that closes it. */
function parametersAt(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if ('([{'.includes(source[at]!)) depth += 1;
    if (')]}'.includes(source[at]!) && --depth === 0) return source.slice(start, at);
  }
  return '';
}
