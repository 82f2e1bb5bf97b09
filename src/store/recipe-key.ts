import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/film/canonical-json';
import type { Recipe } from '../domain/film/recipe';

/** The key of a recipe: the SHA-256 (hex) of its canonical JSON. */
export function recipeKey(recipe: Recipe): string {
  return createHash('sha256').update(canonicalJson(recipe)).digest('hex');
}
