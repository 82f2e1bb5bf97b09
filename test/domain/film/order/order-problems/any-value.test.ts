import { anything, assert, constantFrom, property } from 'fast-check';
import { refusalOf } from '../../../../../src/domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../../../../src/domain/film/order/order-problems/order-problems';
import { FIELDS, FULL_ORDER, withField } from '../../../../support/films/orders';
import { told, toldWith } from './told';
import { scripted } from './scripted-order';

describe('whatever comes for an order', () => {
  const weird = anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  });

  it('never throws, and is told in a short sentence', () => {
    assert(
      property(weird, (value) => {
        const problems = orderProblems(value);
        expect(problems.length).toBeGreaterThan(0);
        expect(refusalOf(problems).length).toBeLessThan(1_000);
      }),
      { seed: 2, numRuns: 3_000 },
    );
  });

  it('is told of where a field of a good order is anything else', () => {
    assert(
      property(constantFrom(...FIELDS), weird, (field, value) => {
        const problems = orderProblems(withField(FULL_ORDER, field, value));
        // Some other values are good as well; a problem lies at the field, in it, or in what was taken away with it.
        for (const problem of problems) expect(`${problem.field}.`.replaceAll('[', '.[')).toMatch(startOf(field));
        for (const { expected, came } of problems) {
          expect(expected).toMatch(/^(be|have) /);
          expect(came).toMatch(/^(is|has) /);
        }
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  it('is found bad where a field that must be there is not, and good where it may be left out', () => {
    const optional =
      /^(script|script\.style|script\.scenes\[\d+\]\.characters|sceneCount|style|storySeed|pinsCharacters|motion|border|captions|softSubtitles|music|thumbnail|logo|titleCard|endCard|draft|fallbacks(\.\w+)?|pronunciations(\.\w+)?|speed|cast(\.\w+)?|imagesInFlight|purse|purse\.prices\.\w+|wishes|wishes\.2|wishes\.2\.voice|wishes\.2\.(takes|own)(\.\w+)?|review(\.\w+)?|attentionTimeoutMs|revises|revisions|revisions\[0\]\.change\.\w+|scriptRevision|scriptRevision\.title|scriptRevision\.scenes\[1\]\.characters)$/;
    for (const field of FIELDS) {
      const isGood = orderProblems(withField(FULL_ORDER, field, undefined)).length === 0;
      expect([field, isGood]).toEqual([field, optional.test(field)]);
    }
  });

  it('may throw itself when it is read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = Object.defineProperty({ ...FULL_ORDER }, 'style', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    for (const value of [proxy, hostile])
      expect(told(value)).toBe('the whole should be plain data, but cannot be read');
  });

  it('may be huge: no more is read of it than an order may hold', () => {
    const long = 'x'.repeat(2 ** 28);
    for (const field of FIELDS) expect(toldWith(field, long).length).toBeLessThan(600);
    expect(toldWith('script.scenes', Object.assign([], { length: 2 ** 32 - 1 }))).toContain('is a list of 4294967295');
    let deep: object = {};
    for (let depth = 0; depth < 1_000_000; depth++) deep = { deep };
    expect(told({ ...FULL_ORDER, deep, story: deep })).toContain('story.deep should be left out');
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, index]));
    expect(orderProblems(wide).length).toBeLessThan(20);
  });

  it('is read a bounded number of times for each scene', () => {
    const readsOf = (scenes: number) => {
      let reads = 0;
      const counted = (value: object): object =>
        new Proxy(value, {
          get(target, name, receiver) {
            reads++;
            const part: unknown = Reflect.get(target, name, receiver);
            return typeof part === 'object' && part !== null ? counted(part) : part;
          },
        });
      expect(told(counted(scripted(scenes, 100, 'word ')))).toBe('');
      return reads;
    };
    const [few, many] = [readsOf(50), readsOf(500)];
    expect(many).toBeLessThan(11 * few);
  });
});

/** What begins with a field's path. */
function startOf(field: string): RegExp {
  return new RegExp(`^${field.replaceAll('[', '.[').replace(/[.[\]]/g, '\\$&')}\\.`);
}
