/** A file that is being made: when it is there, and what it then is; one that failed never is, and one may be made for ever. */
interface Job {
  readyAtMs: number;
  bytes: Buffer | undefined;
}

/** The storage of a media server: it makes one file after another, and tells of one that failed only that it is not there. */
export class MediaJobs {
  private readonly jobs = new Map<string, Job>();
  private lastReadyAtMs = 0;

  /** Begins to make a file that takes so long; `bytes` are undefined for one that fails. Answers its id. */
  begin(nowMs: number, takesMs: number, bytes: Buffer | undefined): string {
    const id = `audio_${String(this.jobs.size + 1).padStart(8, '0')}-simulated.wav`;
    const readyAtMs = Math.max(nowMs, this.lastReadyAtMs) + takesMs;
    if (Number.isFinite(readyAtMs)) this.lastReadyAtMs = readyAtMs;
    this.jobs.set(id, { readyAtMs, bytes });
    return id;
  }

  statusOf(id: string, nowMs: number): 'processing' | 'ready' | 'not_found' {
    const job = this.jobs.get(id);
    if (!job) return 'not_found';
    if (nowMs < job.readyAtMs) return 'processing';
    return job.bytes ? 'ready' : 'not_found';
  }

  fileOf(id: string, nowMs: number): Buffer | undefined {
    return this.statusOf(id, nowMs) === 'ready' ? this.jobs.get(id)?.bytes : undefined;
  }

  delete(id: string): void {
    this.jobs.delete(id);
  }

  /** How many files are there, or will be. */
  get size(): number {
    return this.jobs.size;
  }
}
