import type { Command } from 'commander';
import { ToldFailure, ToldRefusal, ToldWaiting } from './exit-code';
import type { Terminal } from './terminal';

/** Where a command registers itself: what it is called, which options it has, and what it does. */
export interface CommandLine {
  /** Adds a command; the examples are command lines without their first word, shown below its help. */
  command(name: string, description: string, examples: string[]): Command;
  /** The terminal for a command that begins; one that starts no worker needs no vendor's key, and says so by false. */
  begin(needsKeys?: boolean): Terminal;
}

/** Registers one command. */
export type Registration = (line: CommandLine) => void;

export const ID_ARGUMENT = ['<id>', 'the id of the film'] as const;
export const JSON_OPTION = ['--json', 'print JSON, for programs'] as const;

export const FORCE_OPTION = ['--force', "replace what is in the film's place, whatever it is"] as const;

/** The same, of other files for a person: a report, a storyboard, a sample. */
export const ANY_FILE_OPTION = ['--force', 'replace a file that is there, whatever it is'] as const;

export interface JsonOption {
  json?: boolean;
}

/** How a command ends that has told all there is to tell. */
export type Ended = 'well' | 'failed' | 'refused' | 'waits';

/** Ends a command with exit code 1 where something failed, with 2 where it was refused, and with 3 where a film waits for a person. */
export function endAs(ended: Ended): void {
  if (ended === 'refused') throw new ToldRefusal('told already');
  if (ended === 'waits') throw new ToldWaiting('told already');
  failUnless(ended === 'well');
}

/** Ends a command that has told of what went wrong with exit code 1. */
export function failUnless(good: boolean): void {
  if (!good) throw new ToldFailure('told already');
}
