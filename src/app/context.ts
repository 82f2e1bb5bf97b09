import { readSettings, type Settings } from '../config/settings';

/** What every use case works with. */
export interface Context {
  settings: Settings;
  /** Aborts when whoever asked has lost interest: a person at Ctrl-C, or a process that is asked to end. */
  interrupted: AbortSignal;
  /** Hears, in a sentence each, what is waited for, such as the start of the embedded server. */
  onWait(sentence: string): void;
}

/**
 * The context that an environment's settings make. Without `needsKeys` it is no matter whether the vendors' keys are there; nor
 * is it for the client of a Temporal server whose workers are elsewhere. Throws a sentence on settings that do not fit.
 */
export function contextFrom(
  environment: NodeJS.ProcessEnv,
  { needsKeys = true, ...rest }: { needsKeys?: boolean } & Omit<Context, 'settings'>,
): Context {
  return { settings: readSettings(environment, needsKeys ? undefined : false), ...rest };
}

/** Whoever asked for it has stopped it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Rejects with the reason once a signal aborts; never resolves. */
export function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
