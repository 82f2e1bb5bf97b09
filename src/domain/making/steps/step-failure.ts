/**
 * Why an attempt at a step ended it, in a sentence, with the stable type of the failure. It is of the `provider`, whom another one
 * may replace, and of its `overload` when the same request may go well later; of an artifact that is `lost`, with its key;
 * of the `machine`, whose disk is full or whose store takes nothing; or of something `else`, as a cancellation. A step that was `called off` was ended by the film itself, which goes on.
 */
export type StepFailure = { message: string; type: string } & (
  | { of: 'provider' | 'overload' | 'machine' | 'else' | 'called off' }
  | { of: 'lost'; key: string }
);
