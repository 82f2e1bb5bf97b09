import { readFileSync, readdirSync } from 'node:fs';
import { middleOf } from '../middle-of';

/** What a process held at a moment: resident memory in MB, and open files. */
export interface Sample {
  atSeconds: number;
  rssMb: number;
  openFiles: number;
}

/** Looks at a process once in a while until it is told to end, from /proc. */
export class WorkerSamples {
  readonly samples: Sample[] = [];
  private readonly beganMs = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly pid: number,
    everyMs = 1_000,
  ) {
    this.timer = setInterval(() => this.look(), everyMs);
  }

  end(): void {
    clearInterval(this.timer);
  }

  /** About so many of the samples, evenly over the time. */
  some(count: number): Sample[] {
    const every = Math.max(1, Math.ceil(this.samples.length / count));
    return this.samples.filter((_sample, index) => index % every === 0);
  }

  /** The middle one of the memory samples of each of so many equal stretches of time. */
  mediansMb(stretches: number): number[] {
    return Array.from({ length: stretches }, (_, index) => {
      const from = Math.floor((index * this.samples.length) / stretches);
      const to = Math.floor(((index + 1) * this.samples.length) / stretches);
      return middleOf(this.samples.slice(from, to).map(({ rssMb }) => rssMb));
    });
  }

  private look(): void {
    try {
      const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8')) ?? [];
      const openFiles = readdirSync(`/proc/${this.pid}/fd`).length;
      const atSeconds = Math.round((performance.now() - this.beganMs) / 1000);
      if (kilobytes) this.samples.push({ atSeconds, rssMb: Math.round(Number(kilobytes) / 1024), openFiles });
    } catch {
      // It has ended.
    }
  }
}
