/** Lets this process go on where nobody can hear it, as when its log is on a full disk: what it does matters more than what it says. */
export function outliveLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
