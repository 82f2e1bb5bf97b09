import { FORMATS, type Format } from '../../format';
import type { Order } from './order';

/** The pixels and frames of an order's film: those of its format's name, and of a draft half the pixels a side. */
export function formatOf({ format, draft }: Pick<Order, 'format' | 'draft'>): Format {
  const { width, height, fps } = FORMATS[format];
  return draft ? { width: width / 2, height: height / 2, fps } : { width, height, fps };
}
