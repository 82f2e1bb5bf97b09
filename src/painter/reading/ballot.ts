/** Votes for one choice that excludes the others. */
export class Ballot<T extends string> {
  private readonly votes = new Map<T, number>();

  add(choice: T | undefined, weight: number): void {
    if (choice) this.votes.set(choice, (this.votes.get(choice) ?? 0) + weight);
  }

  winner(): T | undefined {
    return [...this.votes].sort(([, one], [, other]) => other - one)[0]?.[0];
  }
}
