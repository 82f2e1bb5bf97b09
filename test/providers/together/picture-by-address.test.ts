import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import type { Reach } from '../../../src/providers/received/fetched/reach';
import { startHttpsServer, THIS_MACHINE, type HttpsServer } from '../../support/vendors/https-server';
import { answer } from '../../support/vendors/vendor-server';
import { gradient, startTogetherServer, type TogetherServer } from '../../support/vendors/together-server';
import { TOGETHER } from './options';

const REQUEST = { prompt: 'a lighthouse', width: 320, height: 576, seed: 2 ** 31 + 7 };
const never = new AbortController().signal;

describe('a picture that comes by its address', () => {
  let pictures: HttpsServer;
  let server: TogetherServer;
  let statuses: number[];
  beforeEach(async () => {
    statuses = [];
    pictures = await startHttpsServer(async (_path, response) => {
      const status = statuses.shift() ?? 200;
      response.writeHead(status).end(status === 200 ? await gradient(REQUEST) : '');
    });
    const data = [{ index: 0, type: 'url', url: `${pictures.url}/img/1.jpg?sig=a` }];
    server = await startTogetherServer(answer(200, { id: 'req-1', object: 'list', data }));
  });
  afterEach(async () => {
    await Promise.all([pictures.close(), server.close()]);
  });
  const illustrate = (reach?: Reach) =>
    createTogetherIllustrator({ ...TOGETHER, baseUrl: server.baseUrl }, reach).illustrate(REQUEST, never);

  it('is fetched, without the key', async () => {
    const picture = await illustrate(THIS_MACHINE);
    expect(picture).toMatchObject({
      mediaType: 'image/jpeg',
      width: 320,
      height: 576,
      receipt: { requestId: 'req-1' },
    });
    expect(pictures.requests.map(({ path }) => path)).toEqual(['/img/1.jpg?sig=a']);
    expect(JSON.stringify(pictures.requests)).not.toContain(TOGETHER.apiKey);
  });

  it('is asked for again when its server falters, and not drawn again', async () => {
    statuses = [404, 503];
    await expect(illustrate(THIS_MACHINE)).resolves.toMatchObject({ width: 320 });
    expect(pictures.requests).toHaveLength(3);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [[503, 503, 503], 3],
    [[403], 1],
  ])('is given up after %j', async (answered, requests) => {
    statuses = answered;
    await expect(illustrate(THIS_MACHINE)).rejects.toMatchObject({
      kind: 'spoilt',
      callsSpent: 1,
      message: expect.stringMatching(
        /cannot be fetched \(it answered with the status \d+\)\. Drawing it again may help/,
      ),
    });
    expect(pictures.requests).toHaveLength(requests);
  });

  it('is asked of no machine of this network, unless a test says so', async () => {
    await expect(illustrate()).rejects.toThrow(/cannot be fetched \(it is not on the public internet\)/);
    expect(pictures.connections).toBe(0);
  });

  it('ends with the film while it is fetched', async () => {
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    await pictures.close();
    pictures = await startHttpsServer(() => controller.abort(reason));
    const data = [{ url: `${pictures.url}/a.png` }];
    await server.close();
    server = await startTogetherServer(answer(200, { data }));
    const illustrator = createTogetherIllustrator({ ...TOGETHER, baseUrl: server.baseUrl }, THIS_MACHINE);
    await expect(illustrator.illustrate(REQUEST, controller.signal)).rejects.toBe(reason);
  });
});
