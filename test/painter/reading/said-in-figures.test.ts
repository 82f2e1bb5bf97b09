import { saidInFigures } from '../../../src/painter/reading/said-in-figures';

describe('what is said in figures and names', () => {
  it.each<[string, string[]]>([
    ['In 1666 the fire began in a bakery.', ['1666']],
    ['It costs $19.99 with free shipping.', ['$19.99']],
    ['The bridge cost $340 million.', ['$340 MILLION']],
    ['Your cup is full in 45 seconds.', ['45 SECONDS']],
    ['An octopus has three hearts.', ['3 HEARTS']],
    ['After ninety-five minutes it was over.', ['95 MINUTES']],
    ['Prices rose by 12 percent.', ['12%']],
    ['13,000 houses burned.', ['13,000 HOUSES']],
    ['It has 500 million neurons.', ['500 MILLION']],
    ['Most live 1–2 years.', ['1-2 YEARS']],
    ['It is a 45-second film.', ['45 SECOND']],
    ['They met Marie Curie in Paris.', ['MARIE CURIE', 'PARIS']],
    ['The sign said "Open".', ['OPEN']],
    ['The headline reads "Bridge opens today".', ['BRIDGE OPENS TODAY']],
    ['boat, 1666; the boat was red', []],
  ])('reads %p as %p', (prompt, lines) => {
    expect(saidInFigures(prompt)).toEqual(lines);
  });

  it.each([
    'Two days later three children came home.',
    'The year was long, and on Monday they left.',
    'Mrs Owl and Aunt Polly had tea.',
    'Then Grandmother Owl spoke.',
    'A hundred times she called.',
    'Pip closed one eye, then the other.',
  ])('makes no type of %p', (prompt) => {
    expect(saidInFigures(prompt)).toEqual([]);
  });

  it('keeps two lines, the figure before the name, and none too long to be read at a glance', () => {
    expect(saidInFigures('In New York 240 people paid $2 in 2030 for 12 kilometres.')).toHaveLength(2);
    expect(saidInFigures('In New York it costs $2.')).toEqual(['$2', 'NEW YORK']);
    expect(saidInFigures('The Royal Society of Extraordinary Gentlemen met.')).toEqual([]);
  });
});
