import { writeFile } from 'node:fs/promises';
import { answerOnce, NotKeptError } from '../../../src/activities/step/answer-once';
import { ProviderError } from '../../../src/providers/provider-error';
import type { VendorAnswer, VendorRequest } from '../../../src/providers/vendor-answer';
import type { ArtifactStore } from '../../../src/store/artifact-store';
import { KeepError } from '../../../src/store/keep-error';
import { recipeKey } from '../../../src/store/recipe-key';
import { objectPath } from '../../../src/store/kinds/directory/store-directory';
import { newStoreOnDisk } from '../../store/kinds/directory/store-on-disk';
import { createMemoryStore } from '../../support/store/memory-store';

const VENDOR = { provider: 'acme', model: 'one' };
const REQUEST: VendorRequest = { inputs: { text: 'A sea.' }, settings: { voice: 'Ada' } };
const { signal } = new AbortController();

/** A vendor that answers with its number of the request, and counts them. */
function vendor() {
  const asked: string[] = [];
  const ask = async (): Promise<VendorAnswer> => {
    asked.push('asked');
    const bytes = Buffer.from(`answer ${asked.length}`);
    return { bytes, mediaType: 'audio/wav', receipt: { costMicroUsd: 30 } };
  };
  return { asked, ask };
}

const asText = async (bytes: Uint8Array) => Buffer.from(bytes).toString();

const answered = <T>(
  store: ArtifactStore,
  ask: () => Promise<VendorAnswer>,
  read: (bytes: Uint8Array) => Promise<T>,
  { request = REQUEST, onlyKept = false, take = 1 } = {},
) => answerOnce(store, 'speechAnswer', VENDOR, request, { ask, read }, { signal, onlyKept, take });

describe("a vendor's answer", () => {
  it('is paid for once, and whatever a later release makes of it is made of the bytes that came', async () => {
    const store = createMemoryStore();
    const { asked, ask } = vendor();
    const first = await answered(store, ask, asText);
    const later = await answered(store, ask, async (bytes) => bytes.length);
    expect(first).toEqual({ made: 'answer 1', receipt: { costMicroUsd: 30 } });
    expect(later).toEqual({ made: 8, receipt: { costMicroUsd: 30 }, savedMicroUsd: 30 });
    expect(asked).toHaveLength(1);
  });

  it.each([
    { inputs: { text: 'A boat.' }, settings: { voice: 'Ada' } },
    { inputs: { text: 'A sea.' }, settings: { voice: 'Ada', seed: 7 } },
  ])('is asked for anew where the request is another: %j', async (request) => {
    const store = createMemoryStore();
    const { asked, ask } = vendor();
    await answered(store, ask, asText);
    await answered(store, ask, asText, { request });
    expect(asked).toHaveLength(2);
  });

  it('is not kept where it is of no use, and the next attempt asks again', async () => {
    const store = createMemoryStore();
    const { asked, ask } = vendor();
    const spoilt = new ProviderError('spoilt', 'Silence came.');
    await expect(answered(store, ask, () => Promise.reject(spoilt))).rejects.toBe(spoilt);
    expect((await answered(store, ask, asText)).made).toBe('answer 2');
    expect(asked).toHaveLength(2);
  });

  it('that a later release cannot use is asked for once more, and that answer counts from then on', async () => {
    const store = createMemoryStore();
    const { asked, ask } = vendor();
    await answered(store, ask, asText);
    const stricter = async (bytes: Uint8Array) => {
      const text = await asText(bytes);
      if (text === 'answer 1') throw new ProviderError('spoilt', 'Its last words are missing.');
      return text;
    };
    expect((await answered(store, ask, stricter)).made).toBe('answer 2');
    expect((await answered(store, ask, stricter)).made).toBe('answer 2');
    expect(asked).toHaveLength(2);
  });

  it('is asked for by nobody where it could not be kept', async () => {
    const full = new KeepError('/films', 'EROFS', 'Mount it so that it can be written.');
    const store: ArtifactStore = { ...createMemoryStore(), tryToKeep: () => Promise.reject(full) };
    const { asked, ask } = vendor();
    await expect(answered(store, ask, asText)).rejects.toBe(full);
    expect(asked).toEqual([]);
  });

  it('of another take has a recipe of its own, which names that take as releases before did', async () => {
    const store = createMemoryStore();
    const { asked, ask } = vendor();
    await answered(store, ask, asText);
    expect((await answered(store, ask, asText, { take: 2 })).made).toBe('answer 2');
    expect((await answered(store, ask, asText, { take: 2 })).made).toBe('answer 2');
    expect(asked).toHaveLength(2);
    const settings = { ...REQUEST.settings, again: 2 };
    const recipe = { step: 'speechAnswer', ...VENDOR, ...REQUEST, settings, version: '1', take: 1 };
    expect((await store.findRecord(recipeKey(recipe)))?.recipe).toEqual(recipe);
  });

  it('is only looked for where nobody is to be asked', async () => {
    const store = createMemoryStore();
    const { asked, ask } = vendor();
    await expect(answered(store, ask, asText, { onlyKept: true })).rejects.toBeInstanceOf(NotKeptError);
    expect(asked).toHaveLength(0);
    await answered(store, ask, asText);
    expect((await answered(store, ask, asText, { onlyKept: true })).made).toBe('answer 1');
  });

  it('is asked for again when its bytes are damaged', async () => {
    const disk = await newStoreOnDisk();
    try {
      const { asked, ask } = vendor();
      await answered(disk.store, ask, asText);
      const [sha256 = ''] = (await disk.contents()).artifacts;
      await writeFile(objectPath(disk.directory, sha256), 'answer X');
      expect((await answered(disk.store, ask, asText)).made).toBe('answer 2');
      expect(asked).toHaveLength(2);
    } finally {
      await disk.remove();
    }
  });
});

describe('an answer that an earlier release kept by a recipe of its own', () => {
  const recipe = {
    step: 'narrateChunk',
    inputs: { text: 'A sea.', language: 'en' },
    ...VENDOR,
    settings: { voice: 'Ada' },
    version: '1',
    take: 1,
  };

  async function filledBefore() {
    const store = createMemoryStore();
    const key = recipeKey(recipe);
    const wordTimes = await store.putBytes(key, 'application/json', Buffer.from('[]'));
    const audio = await store.putBytes(key, 'audio/wav', Buffer.from('kept before'));
    const receipt = { costMicroUsd: 25, usage: { characters: 6 } };
    const times = { startedAtMs: 1, endedAtMs: 2 };
    await store.saveRecord({
      key,
      recipe,
      result: { audio, wordTimes },
      artifacts: [wordTimes, audio],
      receipt,
      ...times,
    });
    return store;
  }

  it('counts: nothing is asked or paid, and it is known as an answer from then on', async () => {
    const store = await filledBefore();
    const { asked, ask } = vendor();
    const { made, savedMicroUsd } = await answered(store, ask, asText, { request: { ...REQUEST, earlier: [recipe] } });
    expect([made, savedMicroUsd]).toEqual(['kept before', 25]);
    expect((await answered(store, ask, asText)).made).toBe('kept before');
    expect(asked).toHaveLength(0);
  });

  it('does not count for a request that has changed since', async () => {
    const { asked, ask } = vendor();
    await answered(await filledBefore(), ask, asText, {
      request: { ...REQUEST, earlier: [{ ...recipe, settings: { voice: 'Bob' } }] },
    });
    expect(asked).toHaveLength(1);
  });
});
