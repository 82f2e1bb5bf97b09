import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { startTogetherServer } from '../../support/vendors/together-server';
import { answer } from '../../support/vendors/vendor-server';
import { useSimulator } from '../../simulator/use-simulator';
import { TOGETHER } from './options';

const simulator = useSimulator();
const { signal } = new AbortController();
const probe = (change: Partial<typeof TOGETHER> = {}) =>
  createTogetherIllustrator({ ...TOGETHER, baseUrl: `${simulator().url}/v1`, ...change }).probe?.(signal);

describe("Together's cheapest call", () => {
  it('says that the model is there, without asking for a picture', async () => {
    expect(await probe({ model: 'black-forest-labs/FLUX.1-schnell' })).toMatch(/FLUX\.1-schnell is there at http/);
    expect(simulator().verdict().requests.image).toBe(0);
  });

  it('says what to set when the model is not there', async () => {
    await expect(probe({ model: 'gone/model' })).rejects.toMatchObject({
      kind: 'change',
      message: expect.stringMatching(/has \d models, but no gone\/model\. Set STORYREEL_IMAGE_MODEL/),
    });
  });

  it('says that nobody is there', async () => {
    const gone = await startTogetherServer(answer(200, []));
    await gone.close();
    await expect(probe({ baseUrl: gone.baseUrl })).rejects.toMatchObject({
      kind: 'try-again',
      message: expect.stringContaining('cannot be reached'),
    });
  });
});
