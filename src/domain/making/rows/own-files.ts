import type { Artifact } from '../../film/artifact';
import { BED, LOGO, type StepName } from '../../progress/step-name';
import type { Making } from '../making';
import { isWanted } from '../steps/step-life';

/** The files that a person has brought, each at once. */
export function ownFiles({ order, steps }: Making) {
  return broughtWith(order)
    .filter(({ name }) => isWanted(steps[name.id]))
    .map(({ name, file, use }) => ({ activity: 'importMedia' as const, name, input: { file, use } }));
}

/** Whether a film waits for such a file: before it is known to be of use, nothing is paid for. */
export function waitsForOwnFiles({ order, steps }: Making): boolean {
  return broughtWith(order).some(({ name }) => steps[name.id]?.is !== 'made');
}

function broughtWith({ music, logo }: Making['order']): { name: StepName; file: Artifact; use: 'music' | 'logo' }[] {
  return [
    ...(music && 'file' in music ? [{ name: BED, file: music.file, use: 'music' as const }] : []),
    ...(logo ? [{ name: LOGO, file: logo.file, use: 'logo' as const }] : []),
  ];
}
