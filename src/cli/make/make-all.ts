import type { Connected } from '../../app/connection/connected';
import { withFilms } from '../../app/connection/with-films';
import { InputError } from '../../app/input-error';
import type { Job } from '../../app/order/job';
import { jobsOf, type JobWish } from '../../app/order/jobs';
import { withSimulatedVendors } from '../../app/simulated-vendors';
import { warningLines } from '../display/film/warnings';
import { trialLines } from '../display/trial-lines';
import type { Ended } from '../registration';
import type { Terminal } from '../terminal';

export interface MakeOptions extends JobWish {
  simulated?: boolean;
  /** The seed of simulated vendors at their unkindest. */
  vendors?: number;
  detach?: boolean;
  again?: boolean;
  /** Undefined when nothing was said: the embedded server then stays up too, but nothing is said of it. */
  keep?: boolean;
  json?: boolean;
  /** Run when a film waits for a person, is made or fails. */
  notify?: string;
}

/** Has a film made of each story as the options say. Resolves to how that ended. */
export async function makeAll(paths: string[], options: MakeOptions, terminal: Terminal): Promise<Ended> {
  if (options.draft && options.plan) {
    throw new InputError(
      '--plan writes the script and makes no film, so it cannot go with --draft: leave one of them out.',
    );
  }
  if (options.notify !== undefined && (options.detach || options.plan)) {
    throw new InputError(
      '--notify is run by whoever looks on while a film is made: leave out --detach and --plan, or give it to "storyreel watch".',
    );
  }
  if (!options.simulated) {
    if (options.vendors !== undefined) throw new InputError('--vendors is about simulated ones: add --simulated.');
    return runJobs(paths, options, terminal);
  }
  if (options.detach) {
    throw new InputError('--simulated ends with the film, so it cannot be ordered with --detach.');
  }
  if (options.review) {
    throw new InputError('--simulated ends with the film, and nobody else reaches its server: leave --review out.');
  }
  // Nobody else may use that embedded server, so that it can stop at the end.
  const alone = { ...options, keep: false, attentionTimeout: 0 };
  const { result, trial } = await withSimulatedVendors(terminal, options, (simulated) =>
    runJobs(paths, alone, { ...terminal, ...simulated }),
  );
  if (!options.json) trialLines(trial).forEach((line) => terminal.say(line));
  return result;
}

async function runJobs(paths: string[], options: MakeOptions, terminal: Terminal): Promise<Ended> {
  const jobs = await jobsOf(paths, options, terminal);
  if (!options.json) warningLines(jobs).forEach((line) => terminal.say(line));
  const stopWhenUnused = options.keep === false && !options.detach;
  return withFilms(terminal, { stopWhenUnused }, async (connected) => {
    const command = await commandOf(options);
    return command(jobs, options, connected, terminal);
  });
}

type MakeCommand = (jobs: Job[], options: MakeOptions, connected: Connected, terminal: Terminal) => Promise<Ended>;

/** Loaded once there is a connection, whose code they share: before, it would hold up the start of the server. */
async function commandOf(options: MakeOptions): Promise<MakeCommand> {
  if (options.plan) return (await import('./plan.js')).plan;
  return options.detach ? (await import('./detach.js')).detach : (await import('./make-films.js')).makeFilms;
}
