import type { OwnMusic } from '../../film/sound/music';
import { BED } from '../../progress/step-name';
import type { Making } from '../making';
import { isWanted } from '../steps/step-life';

/** The files that a person has brought, each at once. */
export function ownFiles({ order, steps }: Making) {
  const music = ownMusic(order);
  if (!music || !isWanted(steps[BED.id])) return [];
  return [{ activity: 'importMedia' as const, name: BED, input: { file: music.file, use: 'music' as const } }];
}

/** Whether a film waits for such a file: before it is known to be of use, nothing is paid for. */
export function waitsForOwnFiles({ order, steps }: Making): boolean {
  return ownMusic(order) !== undefined && steps[BED.id]?.is !== 'made';
}

function ownMusic({ music }: Making['order']): OwnMusic | undefined {
  return music && 'file' in music ? music : undefined;
}
