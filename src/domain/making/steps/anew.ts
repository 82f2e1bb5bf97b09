import { lifeOf, withLife, type Making } from '../making';
import { wantedAgain } from './step-life';

/** The film with these steps wanted again; one that is under way, when it has ended: an id is never asked for twice at once. */
export function anew(making: Making, ids: readonly string[]): Making {
  return ids.reduce((film, id) => {
    const life = lifeOf(film, id);
    if (!life) return film;
    return withLife(film, id, life.is === 'asked' ? { ...life, isStale: true } : wantedAgain(life));
  }, making);
}
