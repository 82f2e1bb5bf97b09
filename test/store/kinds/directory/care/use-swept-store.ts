import { sweepStore } from '../../../../../src/store/kinds/directory/care/sweep-store';
import { age, DAY_MS, makeText, newStoreOnDisk, type Made, type StoreOnDisk } from '../store-on-disk';

/** A store on disk that is swept of what was not used for 30 days, a new one for each test. */
export function useSweptStore() {
  let disk: StoreOnDisk;
  beforeEach(async () => {
    disk = await newStoreOnDisk();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    return disk.remove();
  });

  const sweep = (options: { dryRun?: boolean } = {}) =>
    sweepStore(disk.directory, { unusedSinceMs: Date.now() - 30 * DAY_MS, ...options });

  /** Makes something that was used last so many days ago. */
  async function madeDaysAgo(days: number, name: string, text = name): Promise<Made> {
    const made = await makeText(disk.store, name, { text });
    await age(days, disk.objectOf(made), disk.recordOf(made));
    return made;
  }

  return { disk: () => disk, sweep, madeDaysAgo };
}
