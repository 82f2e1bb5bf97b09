import { Audit } from '../audit/audit';
import { ChatterboxServer } from '../chatterbox/chatterbox-server';
import { FaultChooser } from './fault-chooser';
import type { Endpoint } from './fault-rule';
import { ImageLimit } from '../together/image-limit';
import { MediaJobs } from '../media-server/media-jobs';
import { PictureLinks } from '../together/picture-links';

/** All that the simulator remembers from one request to the next; a reset begins a new one. */
export class Memory {
  readonly audit = new Audit();
  readonly limit = new ImageLimit();
  readonly pictureLinks = new PictureLinks();
  readonly mediaJobs = new MediaJobs();
  readonly faults: FaultChooser;
  private readonly asked = new Map<string, number>();
  private readonly chatterboxServers = new Map<number, ChatterboxServer>();

  constructor(seed: number) {
    this.faults = new FaultChooser(seed);
  }

  /** Counts one more request for a prompt, and says how many there have been. */
  countRequest(endpoint: Endpoint, prompt: string): number {
    const key = `${endpoint} ${prompt}`;
    const n = (this.asked.get(key) ?? 0) + 1;
    this.asked.set(key, n);
    return n;
  }

  chatterboxServer(number: number): ChatterboxServer {
    const server = this.chatterboxServers.get(number) ?? new ChatterboxServer();
    this.chatterboxServers.set(number, server);
    return server;
  }
}
