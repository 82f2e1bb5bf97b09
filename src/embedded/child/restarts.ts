/** How often and after what pause a program that died is started again. */
export interface RestartPolicy {
  /** The first pause; each further one is twice as long, up to the longest. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** A program that dies sooner after its start than this has died early. */
  earlyMs: number;
  /** After that many early deaths in a row there is no further try. */
  earlyDeaths: number;
  /** A program that ran as long as this has got over what ailed it: the next pause is the first again. */
  soundAfterMs: number;
}

export const RESTARTS: RestartPolicy = {
  firstPauseMs: 500,
  longestPauseMs: 15_000,
  earlyMs: 60_000,
  earlyDeaths: 5,
  soundAfterMs: 600_000,
};

/** Counts the deaths of one program. */
export class Deaths {
  private inARow = 0;
  private earlyInARow = 0;

  constructor(private readonly policy: RestartPolicy) {}

  /** The pause before the next start of a program that died `livedMs` after its start; undefined when to give up. */
  pauseAfter(livedMs: number): number | undefined {
    const { firstPauseMs, longestPauseMs, earlyMs, earlyDeaths, soundAfterMs } = this.policy;
    this.inARow = livedMs >= soundAfterMs ? 0 : this.inARow;
    this.earlyInARow = livedMs < earlyMs ? this.earlyInARow + 1 : 0;
    if (this.earlyInARow >= earlyDeaths) return undefined;
    return Math.min(longestPauseMs, firstPauseMs * 2 ** this.inARow++);
  }
}
