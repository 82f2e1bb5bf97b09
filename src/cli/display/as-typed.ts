import { typedProgram } from './typed-program';

/** A command as sentences have it: in quotes, after a colon, or on a line of its own. */
const COMMANDS = /(^[^\S\n]*|["(]|: )storyreel (?=[a-z])/gm;

/** A text whose commands are worded as the person typed the one that tells it. */
export function asTyped(text: string, program = typedProgram()): string {
  return text.replace(COMMANDS, (_, before: string) => `${before}${program} `);
}
