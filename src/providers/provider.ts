/**
 * What every provider says of itself. All three are part of the recipe of what it makes:
 * raise `version` when the same request would give another result.
 */
export interface Provider {
  readonly provider: string;
  readonly model: string;
  readonly version: string;
}
