import findBuiltBundle from './find-built-bundle.mjs';
import { offerServer } from './offer-server.mjs';

/** What all test files of a run have in common. */
export default async function beforeAll() {
  findBuiltBundle();
  process.env.STORYREEL_TEST_TEMPORAL = await offerServer();
}
