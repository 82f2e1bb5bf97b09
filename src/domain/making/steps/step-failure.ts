/**
 * Why a step failed: a sentence, the stable type of the failure, and whose it is (`of`), by which it is decided what may help.
 * - `provider`: another provider may do it.
 * - `overload`: the provider's too, but the same request may go well later.
 * - `lost`: an artifact that it needs, by its key, is to be made again.
 * - `machine`: the disk is full, or the store takes nothing.
 * - `else`: nothing of these, such as the film's cancellation.
 * - `called off`: the film itself ended it, and goes on.
 */
export type StepFailure = { message: string; type: string } & (
  | { of: 'provider' | 'overload' | 'machine' | 'else' | 'called off' }
  | { of: 'lost'; key: string }
);
