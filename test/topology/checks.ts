/** What was found, line by line. */
export class Checks {
  private passed = 0;
  private failed = 0;

  /** Notes whether something is so. */
  that(what: string, isSo: boolean): void {
    console.log(`${isSo ? 'ok     ' : 'failed '} ${what}`);
    if (isSo) this.passed++;
    else this.failed++;
  }

  /** Tells how many were so; the process ends with 1 when one was not. */
  end(): void {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    if (this.failed > 0) process.exitCode = 1;
  }
}
