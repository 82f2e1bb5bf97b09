/** Work that waits for vendors, and then reads and keeps what came. */
export interface Begun<T> {
  /** Resolves when it waits for no vendor any more, or has ended, well or not. */
  answered: Promise<void>;
  made: Promise<T>;
}

/** Begins such work; it calls `onAnswered` when it waits for no vendor any more. */
export function begun<T>(work: (onAnswered: () => void) => Promise<T>): Begun<T> {
  let made!: Promise<T>;
  const answered = new Promise<void>((resolve) => {
    made = work(resolve);
    // What fails is thrown where it is awaited, after `answered`.
    made.then(
      () => resolve(),
      () => resolve(),
    );
  });
  return { answered, made };
}
