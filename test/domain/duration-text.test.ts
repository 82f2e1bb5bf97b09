import { durationText, shortDurationText } from '../../src/domain/duration-text';

describe('a duration', () => {
  it.each([
    [0, '0.0 s'],
    [440, '0.4 s'],
    [9_949, '9.9 s'],
    [9_960, '10 s'],
    [59_400, '59 s'],
    [59_600, '1 min 00 s'],
    [185_000, '3 min 05 s'],
    [3_720_000, '1 h 02 min'],
    [-5, '0.0 s'],
  ])('of %d ms reads %s', (durationMs, text) => {
    expect(durationText(durationMs)).toBe(text);
  });
});

describe('a duration where there is little room', () => {
  it.each([
    [440, '0.4 s'],
    [59_400, '59 s'],
    [59_600, '1 min'],
    [870_000, '15 min'],
    [7_140_000, '119 min'],
    [7_200_000, '2 h'],
    [-5, '0.0 s'],
  ])('of %d ms reads %s', (durationMs, text) => {
    expect(shortDurationText(durationMs)).toBe(text);
  });
});
