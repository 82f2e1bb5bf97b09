/** A number's limits. */
export interface NumberRule {
  least: number;
  most: number;
  whole?: boolean;
}

/**
 * What a vendor is told its options by: the variables that begin with the vendor's own prefix, and those of Storyreel. An
 * empty variable counts as none. What does not make sense is collected as a problem, and answered as if it were not said.
 */
export interface VendorEnvironment {
  text(name: string): string | undefined;
  /** A model's name, which becomes a part of an address. */
  name(name: string): string | undefined;
  /** The texts between commas; empty ones do not count. */
  list(name: string): string[];
  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined;
  number(name: string, rule: NumberRule): number | undefined;
  /** An address over https; http is taken for this machine only, as it would show the key to the network. */
  vendorAddress(name: string, example: string): string | undefined;
  /** A key that a vendor gave; what it is never stands in a message. */
  key(name: string): string | undefined;
  /** A directory of this name in Storyreel's home, which may not be there yet. */
  directory(name: string): string;
  /** Where a program of this name is found on the person's PATH; undefined where there is none. */
  program(name: string): string | undefined;
  /** Tells what else is wrong: which variable, what was expected, and what came. */
  problem(sentence: string): void;
}
