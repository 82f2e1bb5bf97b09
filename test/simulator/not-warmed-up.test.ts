import { startSimulator } from '../../src/simulator/simulator';

let mockAddress: string | undefined;
jest.mock('../../src/simulator/warm-up', () => ({
  ...jest.requireActual<object>('../../src/simulator/warm-up'),
  warmUp(address: string) {
    mockAddress = address;
    return Promise.reject(new Error('nothing answers'));
  },
}));

describe('a simulator that cannot be asked when it starts', () => {
  it('is not there any more when that is told', async () => {
    await expect(startSimulator()).rejects.toThrow('nothing answers');
    await expect(fetch(`${mockAddress}/__sim/audit`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});
