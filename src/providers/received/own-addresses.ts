import type { VendorEnvironment } from '../vendor-environment';

/** The addresses of servers of a person's own, without what is common to all their paths; most speak plain http, and no key goes to them. */
export function ownAddresses(from: VendorEnvironment, variable: string, example: string): string[] {
  const urls = from.list(variable).map((value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isAddress = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
    if (isAddress && !url.search && !url.hash) return url.href.replace(/\/+$/, '').replace(/\/v1$/, '');
    from.problem(
      `${variable} must be addresses such as ${example} with commas between them, without a user, ` +
        `password or question mark in them, but one is ${url?.host ? `${url.protocol}//${url.host}` : 'none'}.`,
    );
    return '';
  });
  const twice = urls.find((url, index) => url && urls.indexOf(url) !== index);
  if (twice) from.problem(`${variable} must name each server once, but ${twice} is there twice.`);
  return urls;
}
