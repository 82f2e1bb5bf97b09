import { createMemoryStore } from '../../src/store/memory-store';
import { describeArtifactStore } from './store-contract';

describeArtifactStore('memory store', () => createMemoryStore());
