import findBuiltBundle from './find-built-bundle.mjs';
import { offerServer } from './offer-server.mjs';

/** What all test files of a run have in common. */
export default async function beforeAll() {
  findBuiltBundle();
  // Temporal servers, which are written in Go, collect garbage less often: a twelfth less of what tests of films compute.
  process.env.GOGC ??= '400';
  process.env.STORYREEL_TEST_TEMPORAL = await offerServer();
}
