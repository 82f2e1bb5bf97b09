import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import type { Settings } from '../config/settings';
import { sentenceOf } from '../domain/text/sentence-of';
import { embeddedState } from '../embedded/claim/embedded-state';
import { findTemporal, TEMPORAL_VERSION } from '../embedded/temporal-program/temporal-cli';
import { shapesText } from '../media/captions/shapes-text';
import { GOOD_FFMPEG, isOldFfmpeg } from '../media/ffmpeg/is-old-ffmpeg';
import { findFfmpeg } from '../media/ffmpeg/probe';
import { nodeAdvice } from './node-release';
import { makeDirectories } from '../store/make-directories';
import { priceLists, type PriceList } from './order/cost/price-lists';
import type { NamedOffer } from '../providers/offers';
import { makeProviders } from '../providers/make-providers';
import { ProviderError } from '../providers/provider-error';
import { openStore } from '../store/open-store';
import { openClient } from '../temporal/open-client';
import { ownServer, type Server } from '../temporal/server';

/** One part of what Storyreel needs: `note` works but could be better, `missing` does not work. */
export interface Finding {
  part: string;
  state: 'good' | 'note' | 'missing';
  found: string;
  advice?: string;
}

const SHAPES_NO_TEXT =
  'it draws Devanagari (Hindi) wrongly in captions, letter by letter, and joined emoji apart; Arabic and Hebrew are right';
/** A vendor that takes longer for its cheapest call has no time for a film. */
const VENDOR_WITHIN_MS = 15_000;
const LEAST_FREE_BYTES = 1_000_000_000;

/** Looks at every part, without changing anything or spending money. */
export async function diagnose(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  nowMs = Date.now(),
): Promise<Finding[]> {
  const vendors = await vendorParts(settings);
  const parts: Part[] = [
    ['Node', async () => node()],
    ['ffmpeg', () => ffmpeg(environment)],
    ...temporalParts(settings, environment),
    ['home', () => home(settings.home)],
    ['store', () => store(settings.storeLocation)],
    ...vendors,
    ...settings.offers.flatMap(missingProgram),
    ...priceLists(settings.offers, nowMs).map(priceListPart),
  ];
  return Promise.all(
    parts.map(async ([part, look]) => {
      try {
        return { part, ...(await look()) };
      } catch (error) {
        const found = error instanceof ProviderError ? 'does not serve' : 'not found';
        return { part, state: 'missing' as const, found, advice: sentenceOf(error) };
      }
    }),
  );
}

function node(): Omit<Finding, 'part'> {
  const advice = nodeAdvice(process.version, Date.now());
  return { state: advice ? 'note' : 'good', found: process.version, ...(advice && { advice }) };
}

async function ffmpeg(environment: NodeJS.ProcessEnv): Promise<Omit<Finding, 'part'>> {
  const { path, source, version } = await findFfmpeg(environment);
  const found = `${version}, from ${source}: ${path}`;
  const weak = [
    ...((await shapesText(path)) ? [] : [SHAPES_NO_TEXT]),
    ...(isOldFfmpeg(version) ? ['it has known holes with hostile media'] : []),
  ];
  if (weak.length === 0) return { state: 'good', found };
  const advice = `it makes films, but ${weak.join(', and ')}. Install ffmpeg ${GOOD_FFMPEG} or newer, with HarfBuzz.`;
  return { state: 'note', found, advice };
}

type Part = [part: string, look: () => Promise<Omit<Finding, 'part'>>];

function temporalParts({ hasTemporalAddress, home }: Settings, environment: NodeJS.ProcessEnv): Part[] {
  const server = hasTemporalAddress && ownServer(environment);
  if (server) return [['Temporal server', () => temporalServer(server, environment)]];
  return [
    ['Temporal program', () => temporalProgram(environment)],
    ['embedded server', () => embeddedServer(home)],
  ];
}

/** Each vendor of which there is a key or an address, asked with its cheapest call. */
async function vendorParts(settings: Settings): Promise<Part[]> {
  return Object.values(await makeProviders(settings.offers))
    .flat()
    .filter((each) => each.probe)
    .map((each) => [
      each.provider,
      async () => ({ state: 'good', found: (await each.probe?.(AbortSignal.timeout(VENDOR_WITHIN_MS))) ?? '' }),
    ]);
}

/** A program that a person may install: without it films are made all the same. */
function missingProgram({ program, missing }: NamedOffer): Part[] {
  if (program === undefined || missing === undefined) return [];
  return [[program, async () => ({ state: 'note', found: 'not installed', advice: missing })]];
}

function priceListPart({ by, asOf, advice }: PriceList): Part {
  const found = `as of ${asOf}`;
  return [`prices of ${by}`, async () => (advice ? { state: 'note', found, advice } : { state: 'good', found })];
}

async function embeddedServer(home: string): Promise<Omit<Finding, 'part'>> {
  const state = await embeddedState(home);
  if (!state) return { state: 'good', found: 'not up; the next command starts it' };
  return { state: 'good', found: `up as process ${state.pid}, ${state.temporal ?? ''}, UI at ${state.ui ?? ''}` };
}

async function temporalProgram(environment: NodeJS.ProcessEnv): Promise<Omit<Finding, 'part'>> {
  const program = await findTemporal(environment);
  if (program) return { state: 'good', found: `from ${program.source}: ${program.path}` };
  return { state: 'note', found: 'none', advice: `version ${TEMPORAL_VERSION} is fetched when it is first needed.` };
}

async function temporalServer(server: Server, environment: NodeJS.ProcessEnv): Promise<Omit<Finding, 'part'>> {
  const { namespace, namedBy, options } = server;
  const found = `${options.address}, namespace ${namespace}, from ${namedBy}`;
  try {
    const client = await openClient(server, environment);
    await client.temporal.workflowService.describeNamespace({ namespace });
    await client.close();
    return { state: 'good', found };
  } catch (error) {
    return { state: 'missing', found, advice: sentenceOf(error) };
  }
}

async function home(path: string): Promise<Omit<Finding, 'part'>> {
  await makeDirectories(path, 0o700);
  await access(path, constants.W_OK);
  const { bavail, bsize } = await statfs(path);
  return room(path, bavail * bsize);
}

async function store(location: string): Promise<Omit<Finding, 'part'>> {
  const { freeBytes, advice } = await openStore(location).care.fitness();
  if (freeBytes !== undefined) return room(location, freeBytes);
  return advice ? { state: 'note', found: location, advice } : { state: 'good', found: location };
}

function room(where: string, free: number): Omit<Finding, 'part'> {
  const found = `${where}, ${(free / 1e9).toFixed(1)} GB free`;
  if (free >= LEAST_FREE_BYTES) return { state: 'good', found };
  return { state: 'note', found, advice: 'a film takes some 100 MB while it is made: free some space.' };
}
