import { Departures } from '../../../src/activities/picture/departures';
import { gapMs } from '../../../src/domain/gate/gate-policy';
import { TOGETHER } from '../../providers/together/options';

const { policy } = TOGETHER;

describe('what a worker remembers of its requests', () => {
  const lately = (departures: Departures, nowMs: number) => departures.lately(policy, nowMs);

  it('is what the vendor may still count in a window, or what may still leave', () => {
    const departures = new Departures();
    departures.granted('left', 0, 3_000);
    departures.left('left', 500);
    departures.granted('may leave', 1_000, 3_000);
    departures.granted('missed', 1_000, 3_000);
    departures.missed('missed', 5_000, policy);
    expect(lately(departures, 2_000)).toEqual([
      { grant: 'may leave', agoMs: -2_000 },
      { grant: 'left', agoMs: 1_500 },
    ]);
    expect(lately(departures, 4_001)).toEqual([{ grant: 'left', agoMs: 3_501 }]);
    expect(lately(departures, 61_499)).toHaveLength(1);
    expect(lately(departures, 61_500)).toEqual([]);
  });

  it('is the latest of it, when it is more than a gate wants to hear', () => {
    const departures = new Departures();
    for (let count = 0; count < 100; count++) departures.granted(`grant ${count}`, count, 3_000);
    const told = lately(departures, 100);
    expect(told).toHaveLength(64);
    expect(told[0]?.grant).toBe('grant 99');
  });
});

describe('a worker whose grants come to nothing', () => {
  it('rests for whole milliseconds, whatever fraction of one its clock shows', () => {
    const rests = Array.from({ length: 1000 }, (_, moment) => {
      const nowMs = moment * 173.171;
      const departures = new Departures();
      departures.missed('one', nowMs, policy);
      departures.missed('two', nowMs, policy);
      return departures.restMs(nowMs);
    });
    expect(new Set(rests)).toEqual(new Set([gapMs(policy)]));
  });

  it('rests twice as long each time, but never longer than five minutes, and no more when a request has left', () => {
    const departures = new Departures();
    const rests = Array.from({ length: 8 }, () => {
      departures.missed('one', 0, policy);
      return Math.round(departures.restMs(0) / 1000);
    });
    expect(rests).toEqual([0, 11, 21, 43, 85, 171, 300, 300]);
    departures.left('two', 1_000);
    expect(departures.restMs(1_000)).toBe(0);
    expect(departures.missed('three', 2_000, policy)).toBe(1);
  });
});
