import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { FAILURES } from '../../src/contract/failures';
import { withFilmWorkers } from '../support/films/film-workers';
import { standInActivities } from '../support/films/stand-in-activities';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'examples', 'approve-by-rule.js');

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await joinTemporalServer();
});
afterAll(() => server?.teardown());

describe('a program that approves by a rule of its own', () => {
  it('has what is too long told in fewer words, approves the script, and leaves out what cannot be made', async () => {
    const long = `Long is this sentence. ${'word '.repeat(40)}end.`;
    const scenes = [
      { text: 'Short.', imagePrompt: 'short' },
      { text: long, imagePrompt: 'long' },
      { text: 'Never.', imagePrompt: 'refused' },
    ];
    const { activities, events } = standInActivities(scenes, (work) => {
      if (work !== 'illustrate refused') return;
      throw ApplicationFailure.create({
        message: 'Refused.',
        type: FAILURES.change,
        nonRetryable: true,
        details: [{}],
      });
    });
    const { stdout } = await withFilmWorkers(server, await bundleWorkflows(), activities, () =>
      promisify(execFile)(process.execPath, [PROGRAM], { env: { ...process.env, TEMPORAL_ADDRESS: server.address } }),
    );
    expect(stdout).toMatch(
      /^scene 2 is told in fewer words; [^]*the script is approved\n[^]*film-\w+ is made: 2000 ms\n$/,
    );
    const rendered = events.filter((event) => /^render .* begins$/.test(event));
    expect(rendered.sort()).toEqual(['render Long begins', 'render Short. begins']);
  });
});
