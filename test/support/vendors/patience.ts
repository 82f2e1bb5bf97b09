/**
 * For how long tests wait for a vendor's answer, in milliseconds: short only where what they are about is that none comes, since a busy
 * machine must not spoil the others. What is asked before must have its answer by then too.
 */
export function patience({ isAnswered }: { isAnswered: boolean }): number {
  return isAnswered ? 20_000 : 2_000;
}
