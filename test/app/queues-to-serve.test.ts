import { InputError } from '../../src/app/input-error';
import { queuesToServe } from '../../src/app/queues-to-serve';
import { readSettings } from '../../src/config/settings';
import { QUEUES } from '../../src/contract/queues';

const withServer = readSettings({ TEMPORAL_ADDRESS: 'localhost:7233' });

describe('the queues that a worker serves', () => {
  it('are all, or those that are named', () => {
    expect(queuesToServe(undefined, withServer)).toEqual(Object.values(QUEUES));
    expect(queuesToServe([QUEUES.render], withServer)).toEqual([QUEUES.render]);
  });

  it('are refused with those that there are, when there is none of a name', () => {
    const ask = () => queuesToServe(['storyreel-music'], withServer);
    expect(ask).toThrow(InputError);
    expect(ask).toThrow(/There is no queue storyreel-music: expected some of storyreel, .*storyreel-render\./);
  });

  it('are refused where no server is named', () => {
    expect(() => queuesToServe(undefined, readSettings({}))).toThrow(/TEMPORAL_ADDRESS says which server/);
  });
});
