import { untilEnd } from '../../../src/activities/step/in-slot';
import { readSettings } from '../../../src/config/settings';
import { QUEUES } from '../../../src/contract/queues';
import { servedQueues } from '../../../src/worker/queues/served-queues';
import { Workplace } from '../../../src/worker/workplace';

/** The activities that workers of these queues serve, by the queue on which they are asked for. */
async function served(...chosen: string[]): Promise<{ [queue: string]: string[] }> {
  const workplace = new Workplace(readSettings({}));
  const rows: { [queue: string]: string[] } = {};
  for (const { queue, activities } of servedQueues(chosen)) {
    rows[queue] = [...(rows[queue] ?? []), ...Object.keys((await activities?.(workplace, untilEnd)) ?? {})];
  }
  return rows;
}

describe('the queues that a worker serves', () => {
  it('are all, each with its activities, and scripts also where films of release 0.1 ask for them', async () => {
    expect(await served(...Object.values(QUEUES))).toEqual({
      storyreel: ['writeScript'],
      'storyreel-scripts': ['writeScript'],
      'storyreel-scripts-offline': ['writeScript'],
      'storyreel-narration': ['narrateScene'],
      'storyreel-narration-offline': ['narrateScene'],
      'storyreel-images': ['illustrateScene'],
      'storyreel-images-offline': ['illustrateScene'],
      'storyreel-render': [
        'importMedia',
        'renderClip',
        'renderBorder',
        'drawCard',
        'drawThumbnail',
        'composeBed',
        'mixSound',
        'mergeClips',
        'keepManifest',
      ],
    });
  });

  it('are the workflows alone where only their queue is chosen', async () => {
    expect(await served(QUEUES.films)).toEqual({ storyreel: [] });
    expect(servedQueues([QUEUES.films])).toEqual([{ queue: 'storyreel', workflows: true }]);
  });

  it('have those beside them where the same is done offline, with slots of their own', async () => {
    expect(Object.keys(await served(QUEUES.images))).toEqual(['storyreel-images', 'storyreel-images-offline']);
    const many = readSettings({ STORYREEL_IMAGES_IN_FLIGHT: '7', CHATTERBOX_URLS: 'http://a:1,http://b:1,http://c:1' });
    const atOnce = servedQueues([QUEUES.narration, QUEUES.images]).map(({ queue, slots }) => [queue, slots?.(many)]);
    expect(Object.fromEntries(atOnce)).toEqual({
      'storyreel-narration': 3,
      'storyreel-narration-offline': 2,
      'storyreel-images': 7,
      'storyreel-images-offline': 1,
    });
  });

  it('take the scripts of old films along with those of new ones', async () => {
    expect(await served(QUEUES.scripts)).toEqual({
      'storyreel-scripts': ['writeScript'],
      'storyreel-scripts-offline': ['writeScript'],
      storyreel: ['writeScript'],
    });
    expect(servedQueues([QUEUES.scripts]).some(({ workflows }) => workflows)).toBe(false);
  });
});
