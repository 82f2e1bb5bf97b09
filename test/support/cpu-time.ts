/** How long this process computes for some work, in milliseconds: what else the machine does meanwhile is not counted. */
export function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
