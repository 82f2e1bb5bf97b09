import { oneof, tuple } from 'fast-check';
import { ProviderError } from '../../src/providers/provider-error';
import { createTogetherIllustrator } from '../../src/providers/together/illustrator';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import { changedBytes } from '../changed';
import { goodPictures } from '../pictures';
import { expectSentence } from '../sentence';
import type { Target } from '../target';
import { headers, statuses, Vendor, vendorAnswers, type VendorAnswer } from '../vendor';

const KEY = 'canary-5b1f0c7e';
const answering = (picture: Uint8Array) => ({
  id: 'req-1',
  model: 'm',
  object: 'list',
  data: [{ index: 0, type: 'b64_json', b64_json: Buffer.from(picture).toString('base64') }],
});
const REFUSAL = {
  error: { message: `Rate limit of ${KEY} exceeded`, type: 'model_rate_limit', param: null, code: null },
};

/** What Together answers, of which a picture is taken. */
export async function illustrator(): Promise<Target<VendorAnswer>> {
  const vendor = new Vendor();
  const good = await goodPictures();
  const drawn = tuple(statuses, headers, changedBytes(good)).map(([status, told, bytes]) => ({
    status,
    headers: told,
    body: Buffer.from(JSON.stringify(answering(bytes))),
  }));
  return {
    cases: oneof(drawn, vendorAnswers([answering(good[0]!), REFUSAL, { data: [{ url: 'http://127.0.0.1:1/a.png' }] }])),
    async take(answer) {
      vendor.answer(answer);
      const options = {
        ...TOGETHER_DEFAULTS,
        apiKey: KEY,
        baseUrl: `${await vendor.url()}/v1`,
        account: 'mine',
        model: 'test/flux',
        timeoutMs: 20_000,
      };
      const { signal } = new AbortController();
      try {
        const request = { prompt: 'a calm sea', width: 96, height: 128, seed: 7 };
        const { bytes, ...told } = await createTogetherIllustrator(options).illustrate(request, signal);
        if (bytes.length === 0) throw new Error('A picture was taken that has no bytes.');
        expectNoKey(JSON.stringify(told));
      } catch (error) {
        expectSentence(error, [ProviderError]);
        expectNoKey(JSON.stringify([error, (error as Error).message]));
      }
    },
    end: () => vendor.close(),
  };
}

function expectNoKey(text: string): void {
  if (text.includes(KEY)) throw new Error(`The key came back: ${text.slice(0, 500)}`);
}
