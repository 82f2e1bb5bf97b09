import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { gateClient, type GateClient } from '../client/gate-client';
import type { Settings } from '../config/settings';
import { makeProviders, type Providers } from '../providers/make-providers';
import { findFfmpeg, type FoundFfmpeg } from '../media/ffmpeg/probe';
import type { ArtifactStore } from '../store/artifact-store';
import { openStore } from '../store/open-store';

/** What the activities of a process have in common. Each thing is made when the first of them asks for it. */
export class Workplace {
  #store?: ArtifactStore;
  #providers?: Promise<Providers>;
  #ffmpeg?: Promise<FoundFfmpeg>;

  #temporal?: Client;

  constructor(readonly settings: Settings) {}

  /** The image gates of the server that it is connected to. */
  readonly gateOf = (account: string): GateClient => {
    if (!this.#temporal) throw new Error('The image gate is asked before there is a connection.');
    return gateClient(this.#temporal, account);
  };

  /** From now on the gates can be asked. */
  connect(temporal: Client): void {
    this.#temporal = temporal;
  }

  get store(): ArtifactStore {
    return (this.#store ??= openStore(this.settings.storeLocation));
  }

  get providers(): Promise<Providers> {
    return (this.#providers ??= makeProviders(this.settings.offers));
  }

  /** Rejects with a sentence when there is no ffmpeg that can render. */
  get ffmpeg(): Promise<FoundFfmpeg> {
    return (this.#ffmpeg ??= findFfmpeg(process.env));
  }

  /** Where renders work, each in a directory of its own. */
  get workRoot(): string {
    return join(this.settings.home, 'work');
  }
}
