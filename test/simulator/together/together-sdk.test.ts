import { APIConnectionError, RateLimitError, Together } from 'together-ai';
import { MODEL } from '../requests';
import { useSimulator } from '../use-simulator';

const simulator = useSimulator({ configuration: { times: { imageMs: 20 } } });
const REQUEST = { model: MODEL, prompt: 'a boat', width: 256, height: 256, response_format: 'base64' } as const;

describe('through together-ai', () => {
  const together = (options: object = {}): Together =>
    new Together({ apiKey: 'simulated', baseURL: `${simulator().url}/v1`, logLevel: 'off', ...options });

  it('a picture comes, and the list of models', async () => {
    const { data } = await together().images.generate(REQUEST);
    expect(data[0]).toMatchObject({ type: 'b64_json', b64_json: expect.any(String) });
    expect((await together().models.list()).map(({ id }) => id)).toContain(MODEL);
  });

  it('the retries that the SDK makes on its own are seen as such', async () => {
    simulator().configure({ faults: [{ endpoint: 'image', fault: 'status', status: 503, first: 1 }] });
    await together().images.generate(REQUEST);
    expect(simulator().audit()).toMatchObject([{ hiddenRetry: 0 }, { hiddenRetry: 1 }]);
    expect(simulator().verdict()).toMatchObject({ ok: false, hiddenRetries: 1, mostCalls: { image: 2 } });
  });

  it('without those, the limit is one error with its kind', async () => {
    // A window that no machine is slow enough to leave: it lasts a quarter of an hour.
    simulator().configure({ limit: { kind: 'window', requests: 6, windowMs: 900_000_000, blockMs: 900_000_000 } });
    const client = together({ maxRetries: 0 });
    const asked = await Promise.allSettled(Array.from({ length: 7 }, () => client.images.generate(REQUEST)));
    const refused = asked.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toBeInstanceOf(RateLimitError);
    expect(refused[0]!.reason).toMatchObject({ error: { error: { type: 'model_rate_limit' } } });
    expect(simulator().verdict()).toMatchObject({ violations: 1, hiddenRetries: 0 });
  });

  it('a redirect is an error where redirects are forbidden, and is followed where they are not', async () => {
    simulator().configure({ faults: [{ endpoint: 'image', fault: 'redirect' }] });
    const careful = together({ maxRetries: 0, fetchOptions: { redirect: 'error' } });
    await expect(careful.images.generate(REQUEST)).rejects.toThrow(APIConnectionError);
    expect(simulator().verdict().trapped).toBe(0);
    await together({ maxRetries: 0 })
      .images.generate(REQUEST)
      .catch(() => undefined);
    expect(simulator().verdict().trapped).toBe(1);
  });
});
