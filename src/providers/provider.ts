/**
 * What every provider says of itself. All three are part of the recipe of what it makes:
 * raise `version` when the same request would give another result.
 */
export interface Provider {
  readonly provider: string;
  readonly model: string;
  readonly version: string;
  /**
   * Asks the vendor with its cheapest call whether it would serve, and answers a sentence on how it stands. Throws a
   * `ProviderError`. One that asks no vendor leaves this out.
   */
  probe?(signal: AbortSignal): Promise<string>;
}
