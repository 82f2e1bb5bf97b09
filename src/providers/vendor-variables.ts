import type { Vendor } from './vendor';

/** Whether a variable is a vendor's own, and not one of Storyreel's. */
export function isVendorVariable(vendors: readonly Pick<Vendor, 'variables'>[], name: string): boolean {
  return vendors.some(({ variables }) => variables !== undefined && name.startsWith(variables));
}
