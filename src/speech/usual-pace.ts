/** As many of the last answers are remembered. */
const MOST_HEARD = 40;
/** From so many answers on, the pace of a voice is known. */
const ENOUGH = 4;
/**
 * The pace that is too fast lies between these, in usual paces: no voice is so even that a little more would mean anything, and none so
 * uneven that more than the second could be its own.
 */
const CLOSEST = 1.12;
const WIDEST = 1.35;
/** A pace that is so many median deviations away is hardly chance. */
const DEVIATIONS = 4;
/** Letters and words a second, while the pace of a voice is not known: hardly any voice is faster than `suspect`, and none than `most`. */
const UNKNOWN = { suspect: 20, most: 24 };
/** Where there is another sign that the end is missing, so much faster than usual is enough. */
const SUSPECT = 1.05;

/** How fast one voice speaks, by what it has said so far: in letters and words a second. */
export class UsualPace {
  private readonly heard: number[] = [];

  /** The pace above which words must be missing; `isSuspect` says that something else speaks for it. */
  mostPerSecond(isSuspect: boolean): number {
    if (this.heard.length < ENOUGH) return isSuspect ? UNKNOWN.suspect : UNKNOWN.most;
    const usual = median(this.heard);
    if (isSuspect) return usual * SUSPECT;
    const deviation = median(this.heard.map((pace) => Math.abs(Math.log(pace / usual))));
    return usual * Math.min(WIDEST, Math.max(CLOSEST, Math.exp(DEVIATIONS * deviation)));
  }

  /** Takes the pace of an answer that was good. */
  add(perSecond: number): void {
    this.heard.push(perSecond);
    if (this.heard.length > MOST_HEARD) this.heard.shift();
  }
}

/** The paces of a narrator's voices, each in each language by itself. */
export class UsualPaces {
  private readonly paces = new Map<string, UsualPace>();

  of(voice: string, language: string): UsualPace {
    const key = `${language} ${voice}`;
    const pace = this.paces.get(key) ?? new UsualPace();
    this.paces.set(key, pace);
    return pace;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
