import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { askForImage, MODEL, pictureOf } from '../requests';
import { useSimulator } from '../use-simulator';

const simulator = useSimulator({ configuration: { limit: { kind: 'none' } } });

describe('simulated Together', () => {
  it.each([
    [720, 1280],
    [1024, 1024],
    [1280, 720],
  ])('draws exactly %d x %d pixels, with light and dark', async (width, height) => {
    const picture = await pictureOf(await askForImage(simulator(), { width, height }));
    const decoded = sharp(picture, { failOn: 'truncated' });
    const { format, width: w, height: h } = await decoded.metadata();
    expect({ format, w, h }).toEqual({ format: 'png', w: width, h: height });
    const { channels, entropy } = await decoded.stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    expect(entropy).toBeGreaterThan(4);
    expect(picture.length).toBeLessThan(50_000);
  });

  it('answers in Together’s shape', async () => {
    const response = await askForImage(simulator());
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      id: expect.stringMatching(/^img-/),
      model: MODEL,
      object: 'list',
      data: [{ index: 0, type: 'b64_json', b64_json: expect.any(String) }],
    });
  });

  it('draws the same picture for the same prompt and seed, and another one for another seed', async () => {
    const [one, same, other] = await Promise.all(
      [7, 7, 8].map(async (seed) => pictureOf(await askForImage(simulator(), { seed }))),
    );
    expect(one!.equals(same!)).toBe(true);
    expect(one!.equals(other!)).toBe(false);
  });

  it('draws another picture after a reference, and writes down which it was given', async () => {
    const asked = { model: 'black-forest-labs/FLUX.2-pro' };
    const first = await pictureOf(await askForImage(simulator(), asked));
    const reference = `data:image/png;base64,${first.toString('base64')}`;
    const after = await pictureOf(await askForImage(simulator(), { ...asked, reference_images: [reference] }));
    expect(after.equals(first)).toBe(false);
    const [, row] = simulator()
      .audit()
      .filter(({ endpoint }) => endpoint === 'image')
      .slice(-2);
    expect(row?.references).toEqual([createHash('sha256').update(first).digest('hex')]);
  });

  it('gives addresses of pictures where base64 is not asked for, to clients that say who they are', async () => {
    const response = await askForImage(simulator(), { response_format: undefined, n: 2 });
    const { data } = (await response.json()) as { data: { type: string; url: string }[] };
    expect(data.map(({ type }) => type)).toEqual(['url', 'url']);
    const picture = await fetch(data[1]!.url);
    expect((await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).height).toBe(512);
    expect((await fetch(data[1]!.url, { headers: { 'user-agent': '' } })).status).toBe(403);
  });

  it.each([
    ['no key', {}, { authorization: '' }, 401, 'missing_api_key', 'API key'],
    ['no prompt', { prompt: '' }, {}, 400, null, 'prompt is required'],
    ['a width that is no multiple of 8', { width: 719 }, {}, 400, null, 'multiple of 8'],
    [
      'reference images for a model that takes none',
      { reference_images: ['data:image/png;base64,iVBORw0KGgo='] },
      {},
      400,
      null,
      'not supported for the selected model',
    ],
    [
      'a reference that is no picture',
      { model: 'black-forest-labs/FLUX.2-pro', reference_images: ['data:image/png;base64,AAAA'] },
      {},
      400,
      null,
      'addresses of images',
    ],
    ['too many steps', { steps: 28 }, {}, 400, null, 'steps must be between 1 and 12'],
    ['b64_json as format', { response_format: 'b64_json' }, {}, 400, null, 'response_format'],
    ['a model that is gone', { model: `${MODEL}-Free` }, {}, 400, 'model_not_available', 'Unable to access model'],
  ])('refuses %s', async (_, body, headers, status, code, message) => {
    const response = await askForImage(simulator(), body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { message: expect.stringContaining(message), type: 'invalid_request_error', param: null, code },
    });
    expect(simulator().audit()).toMatchObject([{ decision: 'refused', status }]);
  });

  it('lists its models as a bare array', async () => {
    const response = await fetch(`${simulator().url}/v1/models`, { headers: { authorization: 'Bearer k' } });
    const models = (await response.json()) as { id: string }[];
    expect(models[0]).toMatchObject({ id: MODEL, object: 'model', type: 'image' });
  });
});
