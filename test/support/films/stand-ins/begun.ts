import type { StandIns } from '../stand-in-activities';

/** What stand-ins have begun of the works whose names are so, in its order: 'narrate A', and again 'narrate A' where it was tried twice. */
export function begun({ events }: StandIns, works: RegExp): string[] {
  return events
    .filter((event) => event.endsWith(' begins'))
    .map((event) => event.replace(' begins', ''))
    .filter((work) => works.test(work));
}
