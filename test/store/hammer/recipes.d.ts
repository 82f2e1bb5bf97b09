import type { MadeOnce } from '../../../src/activities/step/make-once';
import type { Artifact } from '../../../src/domain/film/artifact';
import type { ArtifactStore } from '../../../src/store/artifact-store';

export const DAY_MS: number;
export function textsOf(number: number): string[];
export function makeNumber(store: ArtifactStore, number: number): Promise<MadeOnce<Artifact[]>>;
