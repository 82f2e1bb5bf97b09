import { problemsText } from '../../../../../src/domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../../../../src/domain/film/order/order-problems/order-problems';
import { FULL_ORDER, withField } from '../../../../support/films/orders';

/** What is told of an order's problems; nothing where it has none. */
export const told = (order: unknown) => problemsText(orderProblems(order));

/** The problems of the full order with one field changed. */
export const toldWith = (field: string, value: unknown) => told(withField(FULL_ORDER, field, value));
