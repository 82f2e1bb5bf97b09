import type { Format } from '../domain/format';
import type { Composer } from './composer';
import type { Illustrator, ImageAccount } from './illustrator';
import type { Narrator, Timbre, TimbreToAdd } from './narrator';
import type { ScriptRequest, Scriptwriter } from './scriptwriter';
import type { VendorEnvironment } from './vendor-environment';

/** All there is to know of a vendor; each vendor's `index.ts` exports one, and `registry.ts` lists it. */
export interface Vendor {
  /** What orders, recipes and variables such as `STORYREEL_NARRATOR` call it. */
  readonly name: string;
  /** What the names of its own variables begin with, such as `GEMINI_`; one that has none leaves this out. */
  readonly variables?: `${string}_`;
  /** What it offers where the environment says this. Every command asks it: what is slow to load is loaded by `make`. */
  offer(from: VendorEnvironment): VendorOffer;
}

/** What a vendor does for a film; a role that it does not play is left out. */
export interface RoleOffers {
  scriptwriter?: ScriptwriterOffer;
  narrator?: NarratorOffer;
  illustrator?: IllustratorOffer;
  composer?: ComposerOffer;
}

/** The roles that a vendor plays, and what it still needs for them. */
export interface VendorOffer extends RoleOffers {
  /** Further narrators of its own, for those who name one of their voices. */
  otherNarrators?: readonly NarratorOffer[];
  /** The program of a person's that it is, if it is one: whoever looks for what is needed is told of it also where it is not there. */
  program?: string;
  /** The sentence on a key or an address that is not there: without it nothing is made. */
  missing?: string | undefined;
}

/** What is known of a provider before it is made. */
interface Offer<Made> {
  /** The model that an order names. */
  model: string;
  /** The day (YYYY-MM-DD) of the price list that its price is from; left out where a person has said the price, or nobody knows it. */
  pricesAsOf?: string | undefined;
  /** Makes the provider; called only when nothing is missing. */
  make(): Promise<Made>;
}

/** Prices here and below are in millionths of a US dollar, the most that one success costs; one that nobody knows is left out or undefined. */
export interface ScriptwriterOffer extends Offer<Scriptwriter> {
  /** The price of a script. Throws a `ProviderError` for a request that it would refuse. */
  priceMicroUsd?(request: ScriptRequest): number | undefined;
  /** How many scenes it makes at most when it is asked for no number; left out, as many as the usual bounds allow. */
  mostScenes?(request: ScriptRequest): number;
  /** How many scenes it can be asked for; left out, as many as the usual bounds allow. */
  mostAskedScenes?: number;
  /** Why it cannot write such a script, in a sentence; undefined when it can, or when only it knows, once it is asked. */
  problemWith?(request: ScriptRequest): string | undefined;
  /** How many scenes to ask it for where pictures cost nothing; left out, or undefined, where its own number is right. */
  scenesOfFreePictures?(request: ScriptRequest): number | undefined;
}

export interface NarratorOffer extends Offer<Narrator> {
  /** The price of 1,000 characters of text. */
  priceMicroUsd?: number | undefined;
  /** How long the voice of one scene usually takes, in milliseconds. */
  usualMs: number;
  /** Who speaks when nobody is named. */
  usualTimbre: string;
  /** Who can speak, where that is known without asking anybody. */
  timbres?: readonly Timbre[];
  /** Who could speak besides, once added by `addTimbre`; `onBytes` hears how much of it is there. What goes wrong is told in a sentence. */
  timbresToAdd?: readonly TimbreToAdd[];
  addTimbre?(
    name: string,
    fetching: { signal: AbortSignal; onBytes?: (bytes: number) => void },
  ): Promise<'added' | 'already there'>;
  /** Why it cannot speak so, in a sentence; undefined when it can, or when only its servers know. `language` is a BCP 47 tag. */
  problemWith?(timbre: string, language: string): string | undefined;
  /** How many voices it makes at once; left out, as many as a worker usually asks for. */
  atOnce?: number | undefined;
}

export interface IllustratorOffer extends Offer<Illustrator> {
  /** The price of a picture for films of a format. */
  priceMicroUsd?(format: Format): number | undefined;
  /** How long one picture usually takes, in milliseconds. */
  usualMs: number;
  /** Whether the pictures of one story are to have one seed, because its people then look more alike. */
  sharesSeed?: true;
  /** Whether it draws a character after an earlier picture. */
  takesReferences?: true;
  /** The account that its requests are counted for, by a name that no other vendor uses; without one there is no limit. */
  account?: ImageAccount;
}

/** What it composes costs nothing: nobody offers other music yet. */
export type ComposerOffer = Offer<Composer>;
