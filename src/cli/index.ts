#!/usr/bin/env node
import { contextFrom, Interrupted } from '../app/context';
import { fullDiskText } from '../domain/full-disk';
import { askOnTerminal } from './ask-on-terminal';
import { LiveArea } from './display/live/live-area';
import { printableJson } from './display/printable';
import { sentenceOn } from './display/sentence-on';
import { exitCodeOf } from './exit-code';
import { onAskedToEnd } from './on-asked-to-end';
import { program } from './program';
import { stoppedText } from './stopped-text';
import type { Terminal } from './terminal';

const readerGone = new AbortController();

let askedBy: NodeJS.Signals | undefined;

/** Aborts when nobody reads the output any more, at Ctrl-C, or when the process is asked to end; at a second Ctrl-C the process ends at once. */
function interruption(filmIds: readonly string[], graceMs: () => number): AbortSignal {
  const controller = new AbortController();
  onAskedToEnd((by) => {
    askedBy = by;
    controller.abort(new Interrupted(stoppedText(filmIds)));
  }, graceMs);
  return AbortSignal.any([controller.signal, readerGone.signal]);
}

function complainOf(sentence: string): void {
  console.error(sentenceOn(process.stderr, sentence));
}

function begin(needsKeys = true): Terminal {
  const area = new LiveArea();
  // The standard output is for the answer: with --json it is one line for a program.
  const complain = (sentence: string) => area.above(() => complainOf(sentence));
  const filmIds: string[] = [];
  let graceMs = 0;
  const interrupted = interruption(filmIds, () => graceMs);
  const context = contextFrom(process.env, { needsKeys, interrupted, onWait: complain });
  const draw = (text: string) => area.above(() => console.log(text));
  const isAttended = process.stdin.isTTY && process.stdout.isTTY;
  return {
    ...context,
    area,
    draw,
    say: (sentence) => draw(sentenceOn(process.stdout, sentence)),
    answer: (value) => draw(printableJson(value)),
    complain,
    looksAt: (id) => void filmIds.push(id),
    givesGrace: (ms) => void (graceMs = ms),
    ask: isAttended ? askOnTerminal(interrupted) : undefined,
  };
}

// Whoever reads the output may stop reading ("storyreel list | head"): that is no failure, but what was begun is to be ended well.
// That a disk takes no more of it is one.
let isUnwritten = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && !isUnwritten) {
    isUnwritten = true;
    const full = fullDiskText(error);
    const why = full ? `${full}, or send it elsewhere.` : `${error.message}. Send it elsewhere.`;
    complainOf(`The output could not be written to its end: ${why}`);
  }
  readerGone.abort(new Interrupted('Nobody reads the output any more.'));
});

program(begin, process.argv[2])
  .then((commands) => commands.parseAsync())
  .then(
    () => 0,
    (error: unknown) => (readerGone.signal.aborted ? 0 : exitCodeOf(error, complainOf)),
  )
  // What was raced against and lost (a query that hangs, a retry) must not keep a finished command alive; that its last
  // words could not be written, a stream says only when all that is at hand is done.
  .then(
    (code) => setImmediate(end, code),
    () => end(1),
  );

/** Ends the process, whatever still goes on in it. */
function end(ended: number): void {
  const code = ended === 0 && isUnwritten ? 1 : ended;
  // An exit waits for calls of the file system, and one to a pipe that nobody serves never ends. This signal has no listener any more.
  const waitsForFiles = process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq'));
  if (askedBy && waitsForFiles) process.kill(process.pid, askedBy);
  else process.exit(code);
}
