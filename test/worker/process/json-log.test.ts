import { jsonLog } from '../../../src/worker/process/json-log';

function lineOf(log: (to: ReturnType<typeof jsonLog>) => void): { [name: string]: unknown } {
  const lines: string[] = [];
  log(jsonLog((line) => lines.push(line)));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]*\n$/);
  return JSON.parse(lines[0]!) as { [name: string]: unknown };
}

describe('a log for programs', () => {
  it('has a line of JSON for each entry, with the film and the step that it is about', () => {
    const meta = { workflowId: 'film-1', activityId: 'picture-3', attempt: 2 };
    expect(lineOf((log) => log.warn('It failed\nand is tried again.', meta))).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      level: 'WARN',
      message: 'It failed\nand is tried again.',
      film: 'film-1',
      step: 'picture-3',
      attempt: 2,
    });
  });

  it('tells errors, and numbers that JSON has none for', () => {
    const line = lineOf((log) => log.error('It failed.', { error: new Error('no room'), eventId: 12n }));
    expect(line).toMatchObject({ error: expect.stringContaining('no room'), eventId: '12' });
  });
});
