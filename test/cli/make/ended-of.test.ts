import { endedOf } from '../../../src/cli/make/ended-of';

const made = {};
const waits = { waits: {} };
const refused = { failure: 'The purse.', isRefused: true };
const failed = { failure: 'The disk.', isRefused: false };

describe('how a command ends with several films', () => {
  it.each([
    ['well where all are made', [made, made], 'well'],
    ['as waiting where one waits', [made, waits], 'waits'],
    ['as refused where nothing was begun', [refused, refused], 'refused'],
    ['as failed where one of two was refused', [refused, made], 'failed'],
    ['as failed where one failed', [waits, failed, refused], 'failed'],
  ])('is %s', (_what, came, ended) => {
    expect(endedOf(came)).toBe(ended);
  });
});
