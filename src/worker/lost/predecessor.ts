/** A process that had the same name as this worker, and whose place this one takes. */
export interface Predecessor {
  /** The name that both have; no two workers that live at the same time may have one. */
  name: string;
  /**
   * Whether it is known to be dead, as where this process was started because it was. Else nothing is taken from it as long as
   * it is heard of: two workers may have been given one name by mistake.
   */
  isDead: boolean;
}
