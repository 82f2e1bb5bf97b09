import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notice } from '../../../src/app/notice/notice';
import { findPrograms } from '../../../src/embedded/claim/running-program';
import { eventually } from '../../support/eventually';
import { runNotice } from '../../../src/app/notice/run-notice';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-notice-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const NOTICE: Notice = { film: 'film-1', state: 'waits', sentence: 'Scene 2 cannot be made.' };
const environment = () => ({
  PATH: process.env['PATH'],
  TOGETHER_API_KEY: 'canary-key',
  DISPLAY: ':7',
  OUT: directory,
});
const run = (command: string, notice: Partial<Notice> = {}, withinMs = 60_000) =>
  runNotice(command, { ...NOTICE, ...notice }, environment(), withinMs);
const written = () => readFile(join(directory, 'told'), 'utf8');

describe('the command that tells somebody of a film', () => {
  it('finds its id, how it stands and the sentence in its environment', async () => {
    const command = `printf '%s|' "$STORYREEL_FILM" "$STORYREEL_STATE" "$STORYREEL_SENTENCE" > ${directory}/told`;
    expect(await run(command)).toBeUndefined();
    expect(await written()).toBe('film-1|waits|Scene 2 cannot be made.|');
  });

  it('is no place for what a sentence says: nothing of it is run, and it has one line', async () => {
    const sentence = `"; touch ${directory}/ran; $(touch ${directory}/ran) \`touch ${directory}/ran\`\n\0next`;
    expect(await run(`printf '%s' "$STORYREEL_SENTENCE" > ${directory}/told`, { sentence })).toBeUndefined();
    expect(await written()).toBe(sentence.replace('\n\0', ' '));
    await expect(readFile(join(directory, 'ran'))).rejects.toThrow('ENOENT');
  });

  it('is told no key of a vendor, but where the screen is', async () => {
    await run(`env > ${directory}/told`);
    expect(await written()).toContain('DISPLAY=:7');
    expect(await written()).not.toMatch(/canary-key|TOGETHER|^OUT=/m);
  });

  it('has its failure told with its last words, and fails no film', async () => {
    expect(await run('echo no such number >&2; exit 7')).toBe(
      'the command of --notify ended with exit code 7: no such number',
    );
    expect(await run('nobody-has-this-program')).toMatch(/ended with exit code 127: .*not found/);
  });

  it('is ended with all that it started when it takes too long', async () => {
    const program = `${process.execPath} -e 'setTimeout(() => undefined, 600_000)' ${directory}`;
    expect(await run(`${program} & ${program}`, {}, 1_500)).toBe(
      'the command of --notify took longer than 1.5 s, and was ended',
    );
    await eventually('nothing is left of it', async () => findPrograms([directory]).length === 0);
  });
});
