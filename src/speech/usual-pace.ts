/** Past so many answers the oldest is forgotten. */
const MOST_HEARD = 40;
/** From so many on, something is known of a voice. */
const ENOUGH = 4;
/** However even a voice, its pace is not known better than by so much, and however uneven, past that words are missing. */
const CLOSEST = 1.12;
const WIDEST = 1.35;
/** So many usual deviations are no chance. */
const DEVIATIONS = 4;
/** A voice of which nothing is known yet is hardly faster than that over a whole text, and never than that. */
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
