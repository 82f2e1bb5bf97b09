import type { StepName } from '../domain/progress/step-name';
import type { Activities } from './activities';

/** A step that workers are asked for: its activity, its names, and what the activity is given. */
export type StepRequest = {
  [Name in keyof Activities]: { activity: Name; name: StepName; input: Parameters<Activities[Name]>[0] };
}[keyof Activities];
