import { newOrder } from '../../../src/domain/film/order/order';
import { newMaking } from '../../../src/domain/making/new-making';
import { resultOf } from '../../../src/workflows/film/result';

describe('the result of a film', () => {
  it('is none while something is left to be made: no film is told that is not there', () => {
    const making = newMaking(newOrder({ title: 'The Sea', text: 'A sea.' }));
    expect(() => resultOf(making)).toThrow('Nothing more of the film can begin, but it is neither made nor failed.');
  });
});
