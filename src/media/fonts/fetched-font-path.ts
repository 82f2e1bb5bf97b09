import { join } from 'node:path';

import type { FontToFetch } from './catalogue';

/** Where a fetched font is kept: its name tells the version, so that what stands at one path never changes. */
export function fetchedFontPath(directory: string, { name, version }: FontToFetch): string {
  return join(directory, `${name}-${version}.ttf`);
}
