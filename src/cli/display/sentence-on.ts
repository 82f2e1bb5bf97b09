import { widthOf } from './width-of';
import { asTyped } from './as-typed';
import { roomOf } from './columns-of';
import { printable } from './printable';
import { typedProgram } from './typed-program';
import { wrapped } from './wrapped';

const UNBROKEN = '\u00A0';
const INDENT = '  ';

/**
 * A text for a person as it is written there, line by line: harmless, its commands as they were typed, and on a terminal broken
 * between words, but not within a command that a line has room for, nor where a space says so. Anywhere else a line is whole.
 */
export function sentenceOn(there: { columns?: number }, text: string, program = typedProgram()): string {
  const lines = asTyped(printable(text), program).split('\n');
  const written = lines.flatMap((line) => broken(line, roomOf(there), program));
  return written.join('\n').replaceAll(UNBROKEN, ' ');
}

/** A part of a sentence that is not to be broken: the path of a file, whose name may have spaces. */
export function unbroken(part: string): string {
  return part.replaceAll(' ', UNBROKEN);
}

function broken(line: string, columns: number, program: string): string[] {
  if (widthOf(line) <= columns) return [line];
  const [start = ''] = /^ */.exec(line) ?? [];
  const room = columns - start.length;
  const words = commandsIn(line, program)
    .filter((command) => widthOf(command) <= room - INDENT.length - 2)
    .reduce((told, command) => told.replace(command, unbroken(command)), line);
  return wrapped(words, room, INDENT).map((each) => `${start}${each}`);
}

/** The commands in a line: those in quotes, and one after a colon, which goes to its end. */
function commandsIn(line: string, program: string): string[] {
  const quoted = line.split('"').filter((part) => part.startsWith(`${program} `));
  const at = line.indexOf(`: ${program} `);
  return at < 0 ? quoted : [...quoted, line.slice(at + 2)];
}
