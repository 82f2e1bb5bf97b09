/** Does the work of an activity in its worker's slot, which it may give back before it ends. */
export type InSlot = <T>(work: (giveBack: () => void) => Promise<T>) => Promise<T>;

/** For those whose slot is theirs until they end. */
export const untilEnd: InSlot = (work) => work(() => undefined);
