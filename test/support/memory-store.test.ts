import { createMemoryStore } from './memory-store';
import { describeArtifactStore } from '../store/store-contract';

describeArtifactStore('memory store', () => createMemoryStore());
