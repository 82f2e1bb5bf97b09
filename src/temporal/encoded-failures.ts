import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Puts the messages and stack traces of failures into payloads, which the codecs then encode; they would stand in the history as
 * they are. Loaded by its path, in worker processes and, bundled, in the workflow sandbox.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
