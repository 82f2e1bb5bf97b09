import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSettings } from '../config/settings';
import { primaryLanguage } from '../domain/language';
import { VENDORS } from '../providers/registry';
import { isVendorVariable } from '../providers/vendor-variables';
import type { ConfigurationChange } from '../simulator/control/configuration';
import type { Verdict } from '../simulator/audit/verdict';
import type { Simulator } from '../simulator/simulator';
import { vendorSettings } from '../simulator/vendor-settings';
import { Interrupted, type Context } from './context';
import { InputError } from './input-error';
import { makeHome } from './make-home';

/** So many real seconds take the vendors for one of theirs: a picture of 20 s comes after one. */
const SCALE = 1 / 20;

/** What simulated vendors were asked for, and whether it kept their limits; they are so many times as quick as the real ones. */
export interface Trial {
  verdict: Verdict;
  timesAsQuick: number;
}

/**
 * Calls `use` with settings that name vendors which are simulated here, twenty times as quick: they cost nothing, keep their
 * limits, speak the language, and what was asked of them is judged at the end; with a seed (`vendors`) they are at their unkindest,
 * in the ways that it decides. What is made lives in a home of its own, for it must be in nobody's way, and no later film may
 * find it.
 */
export async function withSimulatedVendors<T>(
  context: Context,
  { language, vendors }: { language: string; vendors?: number },
  use: (context: Context) => Promise<T>,
): Promise<{ result: T; trial: Trial }> {
  if (context.settings.hasTemporalAddress) {
    throw new InputError('--simulated needs the embedded server: set TEMPORAL_ADDRESS to nothing.');
  }
  const { startSimulator } = await import('../simulator/simulator.js');
  const { roughFaults } = await import('../simulator/rough.js');
  const { LANGUAGES } = await import('../simulator/chatterbox/voices.js');
  const spoken = primaryLanguage(language);
  if (!(spoken in LANGUAGES)) {
    throw new InputError(
      `The simulated voices speak ${Object.keys(LANGUAGES).join(', ')}, but the language is "${language}". Try one of these.`,
    );
  }
  await makeHome(context.settings.home);
  const home = await mkdtemp(join(context.settings.home, 'simulated-'));
  const removeHome = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  // At the other kind of server each voice has a language of its own, and the usual one is English.
  const configuration: ConfigurationChange = {
    ...(spoken !== 'en' && { chatterbox: ['devnen', 'devnen'] }),
    ...(vendors !== undefined && { faults: roughFaults(vendors) }),
  };
  const started = linkAdded(context.settings.home, home).then(() =>
    startSimulator({ scale: SCALE, seed: vendors ?? 1, configuration }),
  );
  const simulator = await started.catch(async (error: unknown) => {
    await removeHome();
    throw error;
  });
  const environment = environmentFor(simulator, home, spoken);
  const before = Object.fromEntries(Object.keys(environment).map((name) => [name, process.env[name]]));
  try {
    // The worker is a process of its own: the environment is what it is told its settings by.
    Object.assign(process.env, environment);
    const result = await use({ ...context, settings: readSettings(process.env) });
    return { result, trial: { verdict: simulator.verdict(), timesAsQuick: Math.round(1 / SCALE) } };
  } catch (error) {
    throw error instanceof Interrupted ? new Interrupted('Stopped, and with it what was simulated.') : error;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await simulator.close();
    await removeHome();
  }
}

/** A person's own fonts and voices are there in a trial too; removing its home leaves them. */
async function linkAdded(own: string, trial: string): Promise<void> {
  for (const name of ['fonts', 'voices']) {
    const added = resolve(own, name);
    // Windows lets nobody link directories but as junctions; elsewhere the word means nothing.
    if (existsSync(added)) await symlink(added, join(trial, name), 'junction');
  }
}

/** What a person has said of vendors is not meant for the simulated ones; where programs are found, and how many clips at once, is. */
const isSaidOfVendors = (name: string) =>
  isVendorVariable(VENDORS, name) || /^STORYREEL_(?!RENDERS$|CACHE$)/.test(name);

function environmentFor(simulator: Simulator, home: string, language: string): Record<string, string> {
  const unsaid = Object.keys(process.env).filter(isSaidOfVendors);
  return {
    ...Object.fromEntries(unsaid.map((name) => [name, ''])),
    STORYREEL_HOME: home,
    ...vendorSettings(simulator, SCALE),
    CHATTERBOX_LANGUAGES: [...new Set(['en', language])].join(','),
  };
}
