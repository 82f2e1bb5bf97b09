import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json';
import type { Recipe } from '../domain/recipe';

/** The key of a recipe: the SHA-256 (hex) of its canonical JSON. */
export function recipeKey(recipe: Recipe): string {
  return createHash('sha256').update(canonicalJson(recipe)).digest('hex');
}
