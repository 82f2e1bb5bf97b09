import { createMemoryStore } from './memory-store';
import { MemoryContents } from './memory-contents';
import { DAY_MS } from '../../store/kinds/directory/store-on-disk';
import { describeArtifactStore } from '../../store/store-contract';

describeArtifactStore('memory store', () => {
  const contents = new MemoryContents();
  return {
    store: createMemoryStore(contents),
    async spoil(sha256, bytes) {
      contents.objects.get(sha256)!.bytes = bytes;
    },
    async age(days) {
      for (const kept of [...contents.objects.values(), ...contents.records.values()]) kept.usedAtMs -= days * DAY_MS;
    },
  };
});
