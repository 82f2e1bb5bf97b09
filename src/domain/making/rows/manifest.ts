import { FILM, type StepName } from '../../progress/step-name';
import type { Making } from '../making';
import { isWanted } from '../steps/step-life';

/** The step that keeps the manifest. */
export const MANIFEST: StepName = { id: 'manifest', title: 'manifest' };

/** The manifest, once the film is there. What it is made of is all that is known of the film: it holds the texts only once. */
export function manifest(making: Making) {
  if (making.steps[FILM.id]?.is !== 'made' || !isWanted(making.steps[MANIFEST.id])) return [];
  return [{ activity: 'keepManifest' as const, name: MANIFEST, input: making }];
}
