/** Does the work of an activity in its worker's place, which it may give back before it ends. */
export type InPlace = <T>(work: (giveBack: () => void) => Promise<T>) => Promise<T>;

/** For those whose place is theirs until they end. */
export const untilEnd: InPlace = (work) => work(() => undefined);
