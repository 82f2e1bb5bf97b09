import { constantFrom, oneof, tuple } from 'fast-check';
import type { Order } from '../../src/domain/film/order/order';
import { orderProblems } from '../../src/domain/film/order/order-problems/order-problems';
import { FIELDS, FULL_ORDER, goodOrders, withField } from '../support/films/orders';

const own = (json: string): unknown => JSON.parse(json);

const NASTY: unknown[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    '!',
    '3',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(100_000),
    'x '.repeat(50_000),
  ],
  ...[
    0,
    -1,
    1.5,
    1e308,
    NaN,
    Infinity,
    -Infinity,
    true,
    [],
    [[]],
    [null],
    {},
    { length: 1 },
    Array.from({ length: 2_000 }, () => ({})),
  ],
  ...[own('{"__proto__":{"provider":"local"}}'), own('{"toJSON":1}'), own(`${'['.repeat(500)}${']'.repeat(500)}`)],
];

const malformed = oneof(
  constantFrom(...NASTY),
  tuple(constantFrom(...FIELDS, 'soFar', '__proto__', 'toString', 'motion'), constantFrom(...NASTY)).map(
    ([field, value]) => withField(FULL_ORDER, field, value),
  ),
);

/** Nobody is there to approve anything: what is to be reviewed goes on by itself. */
const unattended = (order: unknown): unknown => {
  if (orderProblems(order).length > 0) return order;
  const { review, ...rest } = order as Order;
  return review ? { ...rest, review: { ...review, timeoutMs: 1, atTimeout: 'go on' } } : order;
};

/** Good orders and malformed ones, four times as many. Nobody has to approve what is made of them. */
export const orders = oneof({ weight: 1, arbitrary: goodOrders }, { weight: 4, arbitrary: malformed }).map(unattended);
