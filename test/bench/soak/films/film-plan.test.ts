import { filmPlan } from '../../../../bench/soak/films/film-plan';
import { plannedOrder } from '../../../../bench/soak/films/planned-order';
import { orderProblems } from '../../../../src/domain/film/order/order-problems/order-problems';

const hundred = (seed: number) => Array.from({ length: 100 }, (_film, number) => filmPlan(seed, number));

describe('filmPlan', () => {
  it('is decided by the seed alone', () => {
    expect(hundred(7)).toEqual(hundred(7));
    const untitled = (seed: number) => hundred(seed).map(({ title: _title, ...plan }) => plan);
    expect(untitled(7)).not.toEqual(untitled(8));
  });

  it('has films of 3 to 12 scenes, and of everything some', () => {
    const plans = hundred(1);
    const scenes = new Set(plans.map((plan) => plan.scenes));
    expect([...scenes].toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(new Set(plans.map(({ review }) => review)).size).toBe(4);
    expect(new Set(plans.map(({ act }) => act)).size).toBe(5);
    expect(new Set(plans.map(({ refusedScene, care }) => refusedScene && care)).size).toBe(4);
  });

  it('has the scene that is refused in the film', () => {
    for (const { refusedScene = 1, scenes } of hundred(2)) expect(refusedScene).toBeLessThanOrEqual(scenes);
  });
});

describe('plannedOrder', () => {
  it('gives an order that can be made, with no sentence twice', () => {
    const orders = hundred(3).map((plan) => plannedOrder(plan, {}));
    expect(orders.flatMap((order) => orderProblems(order))).toEqual([]);
    const sentences = orders.flatMap(({ story }) => story.text.split('\n\n'));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
