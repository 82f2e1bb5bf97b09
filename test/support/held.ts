/** Something that a test holds back until it lets it go. */
export interface Held {
  until: Promise<void>;
  letGo(): void;
}

/** Holds something back; a test that fails before it lets it go holds nobody up but what waits for it. */
export function held(): Held {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  return { until, letGo };
}
