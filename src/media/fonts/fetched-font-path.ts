import { join } from 'node:path';

import type { FontToFetch } from './fonts-to-fetch';

/** Where a fetched font is kept. The name includes the version, so the file at a path never changes. */
export function fetchedFontPath(directory: string, { name, version }: FontToFetch): string {
  return join(directory, `${name}-${version}.ttf`);
}
