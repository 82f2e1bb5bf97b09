import type { Users } from '../session/users';

const GOES_ON = 'What was made is kept: films go on with the next command that needs the server.';

/** How the serving of a home ends: once, and its users hear why. */
export class Ending {
  /** Why the home was given up, if it was. */
  failure: Error | undefined;
  private readonly controller = new AbortController();

  constructor(private readonly users: Users) {}

  /** Aborts when everything is to stop. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Stops everything; `why` is for those who still use it. */
  end(why?: string): void {
    if (this.signal.aborted) return;
    if (why) this.users.tell({ failed: `The embedded Temporal server ends: ${why} ${GOES_ON}` });
    this.users.turnAway({ stopping: true });
    this.controller.abort();
  }

  /** Stops everything because it cannot go on. */
  giveUp(error: Error): void {
    if (this.signal.aborted) return;
    this.failure = error;
    this.users.tell({ failed: error.message });
    this.users.turnAway({ failed: error.message });
    this.controller.abort();
  }
}
