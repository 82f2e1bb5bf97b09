import type { FilmEvent } from '../../../client/history/film-event';
import type { Manifest } from '../../../domain/film/manifest';
import { NOBODY } from '../../../domain/making/review/settled';
import { namedSteps } from '../../../domain/progress/step-name';

/** What the manifest of a film tells of its history, in the order of time: not what failed, nor who paused it. */
export function manifestEvents({
  order,
  steps,
  revisions = [],
  scriptRevision,
  approvals = [],
}: Manifest): FilmEvent[] {
  const made = namedSteps(steps).flatMap(({ name, step: { times } }): FilmEvent[] =>
    times ? [{ is: 'made', atMs: times.endedAtMs, step: name.id, attempt: times.attempt, times }] : [],
  );
  const changed = revisions.map(({ atMs, scene, revision, change, who }): FilmEvent => {
    return { is: 'changed', atMs, by: 'reviseScene', asked: { scene, revision: revision - 1, change, who } };
  });
  const rewritten = (scriptRevision ? [scriptRevision] : []).map(({ atMs, scenes, revision, who }): FilmEvent => {
    return { is: 'changed', atMs, by: 'reviseScript', asked: { scenes, revision: revision - 1, who } };
  });
  const approved = approvals.map(({ atMs, what, who }): FilmEvent => {
    if (who === NOBODY) return { is: 'unanswered', atMs, what, goesOn: true };
    return { is: 'changed', atMs, by: 'approve', asked: { what, who } };
  });
  const all = [...made, ...changed, ...rewritten, ...approved].sort((one, other) => one.atMs - other.atMs);
  const begunAtMs = Math.min(...namedSteps(steps).flatMap(({ step }) => step.times?.askedAtMs ?? []));
  const [first, last] = [all[0]?.atMs ?? 0, all.at(-1)?.atMs ?? 0];
  return [
    { is: 'ordered', atMs: Math.min(begunAtMs, first), order },
    ...all,
    { is: 'ended', atMs: last, state: 'made' },
  ];
}
