/** What a person may want to see, or hear, before the film goes on. */
export const REVIEWED = ['script', 'voices', 'pictures'] as const;

export type Reviewed = (typeof REVIEWED)[number];

/**
 * Where a film waits for a person: after its script, after its voices, or before its clips are rendered. When nobody has answered for
 * `timeoutMs` (without one it waits as long as it takes), it goes on, or gives up, as `atTimeout` says; it gives up when that is missing.
 */
export interface Review {
  script?: true;
  voices?: true;
  pictures?: true;
  timeoutMs?: number;
  atTimeout?: 'go on' | 'give up';
}
