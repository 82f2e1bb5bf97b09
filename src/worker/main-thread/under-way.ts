/** Remembered for longer than the main thread is ever held without its process being given up. */
const REMEMBERED_MS = 60_000;

interface Work {
  name: string;
  beganAtMs: number;
  endedAtMs?: number;
}

/** What is being done in this process, and what was until a minute ago; moments are those of `performance.now()`. */
export class UnderWay {
  private work: Work[] = [];

  /** Notes work under its name until it has ended, well or not. */
  async note<T>(name: string, work: () => Promise<T>): Promise<T> {
    const noted: Work = { name, beganAtMs: performance.now() };
    this.work.push(noted);
    try {
      return await work();
    } finally {
      noted.endedAtMs = performance.now();
      this.forget();
    }
  }

  /** The names of all that was under way at some moment between these two. */
  between(fromMs: number, toMs: number): string[] {
    const overlapping = this.work.filter(
      ({ beganAtMs, endedAtMs = Infinity }) => beganAtMs <= toMs && endedAtMs >= fromMs,
    );
    return overlapping.map(({ name }) => name);
  }

  private forget(): void {
    const beforeMs = performance.now() - REMEMBERED_MS;
    this.work = this.work.filter(({ endedAtMs = Infinity }) => endedAtMs >= beforeMs);
  }
}
