import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AuditRow } from '../../src/simulator/audit/audit';
import { rememberServerPorts } from '../../src/embedded/server/server-ports';
import { Command } from '../one-machine/command';
import { freePorts } from '../one-machine/free-ports';
import { SCENES, STORY } from './story';
import { simulatedEnvironment, type Vendors } from '../one-machine/vendors';
import { Victims } from '../one-machine/victims';

const LOOK_EVERY_MS = 2;

const STORY_FILE = 'story.md';
const FILM = 'film.mp4';

const open = new Set<Site>();

/** Kills all that the runs of this process have started and not yet ended; for its end. */
export function killOpenSites(): void {
  for (const site of open) site.killAllNow();
}

/** Calls `use` with a site, of which nothing runs any more when this settles. */
export async function withSite<T>(vendors: Vendors, directory: string, use: (site: Site) => Promise<T>): Promise<T> {
  const site = await Site.open(vendors, directory);
  try {
    return await use(site);
  } finally {
    await site.close();
  }
}

/** Everything that one run needs: a home with a store of its own, a vendor that has forgotten all before, and the command. */
export class Site {
  readonly home: string;
  readonly store: string;
  readonly work: string;
  readonly film: string;
  readonly victims: Victims;
  private current?: Command;

  private constructor(
    readonly vendors: Vendors,
    private readonly directory: string,
  ) {
    this.home = join(directory, 'home');
    this.store = join(this.home, 'store');
    this.work = join(this.home, 'work');
    this.film = join(directory, FILM);
    this.victims = new Victims(this.home);
  }

  static async open(vendors: Vendors, directory: string): Promise<Site> {
    const site = new Site(vendors, directory);
    await mkdir(site.home, { recursive: true });
    rememberServerPorts(site.home, await freePorts());
    await writeFile(join(directory, STORY_FILE), STORY);
    vendors.simulator.reset();
    open.add(site);
    return site;
  }

  /** Runs the command that makes the film: the first time, or again after everything had died. */
  order(): Command {
    const options = `--verbatim --scenes ${SCENES} --format square --out ${FILM} --no-keep --json`;
    const environment = simulatedEnvironment(this.vendors.simulator, this.home);
    this.current = new Command(['make', STORY_FILE, ...options.split(' ')], environment, this.directory);
    return this.current;
  }

  /** All vendor calls of this run. */
  calls(): AuditRow[] {
    return this.vendors.simulator.audit().filter(({ endpoint }) => endpoint !== 'other');
  }

  /** Resolves to whether it came to this while the command ran. */
  async until(holds: () => boolean): Promise<boolean> {
    while (!holds()) {
      if (this.current?.hasEnded) return false;
      await pause(LOOK_EVERY_MS);
    }
    return true;
  }

  /** Ends whatever of it still runs. */
  async close(): Promise<void> {
    this.killAllNow();
    await this.current?.ended;
    await this.victims.untilGone();
    open.delete(this);
  }

  killAllNow(): void {
    this.current?.killNow();
    this.victims.killAllNow();
  }
}
