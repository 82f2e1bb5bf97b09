import sharp from 'sharp';
import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { askForImage, pictureOf } from '../requests';
import { useSpoiltSimulator } from './use-spoilt-simulator';

const { simulator, spoil } = useSpoiltSimulator();

describe('a picture', () => {
  const spoiltPicture = async (fault: FaultRule['fault']): Promise<Buffer> => {
    spoil({ endpoint: 'image', fault });
    return pictureOf(await askForImage(simulator()));
  };

  it('can be cut off', async () => {
    const picture = await spoiltPicture('truncated');
    expect((await sharp(picture).metadata()).format).toBe('png');
    await expect(sharp(picture, { failOn: 'truncated' }).stats()).rejects.toThrow(
      /end|truncat|read error|libspng|png/i,
    );
  });

  it('can be black', async () => {
    const { channels } = await sharp(await spoiltPicture('blank')).stats();
    expect(channels.map(({ stdev }) => stdev)).toEqual([0, 0, 0]);
  });

  it('can have another size', async () => {
    expect(await sharp(await spoiltPicture('wrongSize')).metadata()).toMatchObject({ width: 128, height: 256 });
  });

  it('can be no picture', async () => {
    expect((await spoiltPicture('notPicture')).toString()).toMatch(/^<html>/);
  });

  it('can be missing', async () => {
    spoil({ endpoint: 'image', fault: 'emptyData' });
    expect(await (await askForImage(simulator())).json()).toMatchObject({ object: 'list', data: [] });
  });

  it('can be a private address', async () => {
    spoil({ endpoint: 'image', fault: 'privateUrl' });
    const { data } = (await (await askForImage(simulator())).json()) as { data: { url: string }[] };
    expect(new URL(data[0]!.url).hostname).toBe('localhost');
    await fetch(data[0]!.url);
    expect(simulator().verdict().trapped).toBe(1);
  });

  it('can be transparent', async () => {
    const { channels } = await sharp(await spoiltPicture('transparent')).stats();
    expect(channels.at(-1)).toMatchObject({ max: 0 });
    expect(channels[0]?.stdev).toBeGreaterThan(5);
  });

  it('can be square, whatever was asked for', async () => {
    expect(await sharp(await spoiltPicture('otherShape')).metadata()).toMatchObject({ width: 1024, height: 1024 });
  });

  it('can come by its address, which works', async () => {
    spoil({ endpoint: 'image', fault: 'url' });
    const { data } = (await (await askForImage(simulator())).json()) as { data: { url: string }[] };
    const picture = await fetch(data[0]!.url);
    expect(await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).toMatchObject({ width: 256, height: 512 });
  });

  it.each([
    ['validation', 422, { detail: [{ loc: ['body', 'steps'] }] }],
    ['tooLong', 403, { error: { message: expect.stringContaining('context length') } }],
    ['noModel', 400, { error: { code: 'model_not_available' } }],
    ['creditSpent', 402, { error: { message: expect.stringContaining('Credit limit') } }],
  ] as const)('can be turned away: %s, with the status %d', async (fault, status, body) => {
    spoil({ endpoint: 'image', fault });
    const response = await askForImage(simulator());
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });

  it.each([
    ['retryAfter', 429, 'retry-after'],
    ['rateHeaders', 200, 'x-ratelimit-reset'],
  ] as const)('can come with the wish to be left alone: %s', async (fault, status, header) => {
    spoil({ endpoint: 'image', fault, forMs: 60_000_000, first: 1 });
    const response = await askForImage(simulator());
    expect([response.status, response.headers.get(header)]).toEqual([status, '60000']);
    expect((await askForImage(simulator())).status).toBe(429);
    expect(simulator().verdict()).toMatchObject({ ok: false, blocked: 1 });
  });

  it('can be refused as unsafe', async () => {
    spoil({ endpoint: 'image', fault: 'refused', prompt: 'dragon' });
    const refused = await askForImage(simulator(), { prompt: 'a bloody dragon' });
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { error: { message: expect.stringContaining('safety checker') } },
    ]);
    expect((await askForImage(simulator(), { prompt: 'a gentle lizard' })).status).toBe(200);
  });
});
