import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledFailure } from '@temporalio/activity';
import { createRenderClip } from '../../../src/activities/render-clip';
import { FAILURES } from '../../../src/contract/failures';
import { resolvedStyle } from '../../../src/domain/captions/style/resolved-style';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { FORMAT, useRendering } from './use-rendering';

const work = useRendering();
const { narrationOf, illustrationOf, render } = work;

describe('renderClip', () => {
  it('ends with what to do where the font that was chosen is not there, and is not tried again', async () => {
    const input = {
      narration: await narrationOf(24_000, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: FORMAT,
      captions: resolvedStyle({ font: 'anton' }),
    };
    await expect(render(input)).rejects.toMatchObject({
      type: FAILURES.change,
      nonRetryable: true,
      message: 'The captions are to be in Anton, which is not there yet: "storyreel fonts add anton" adds it.',
    });
  });

  it('makes the same clip once: the second time it comes from the store', async () => {
    const input = {
      narration: await narrationOf(24_000, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: FORMAT,
    };
    const first = await render(input);
    const second = await render(input);
    expect(second).toMatchObject({ made: first.made, times: { reused: true } });
  });

  it('ends the step with what to do when a picture is no longer in the store', async () => {
    const illustration = await illustrationOf('#204060');
    illustration.image.sha256 = '0'.repeat(64);
    const rendered = render({ narration: await narrationOf(24_000, 'A sea.'), illustration, format: FORMAT });
    await expect(rendered).rejects.toMatchObject({ type: FAILURES.artifactLost, nonRetryable: true });
  });

  it('is given up when twenty workers died of it, and ffmpeg is not run once more', async () => {
    const info = { attempt: 21, heartbeatDetails: { failed: 0, waited: 0 } };
    const environment = activityEnvironment(info, { timeoutFailureInfo: {} });
    const input = {
      narration: await narrationOf(24_000, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: FORMAT,
    };
    const unusable = {
      ...work.rendering,
      ffmpeg: { ...work.rendering.ffmpeg, path: join(work.directory, 'no-ffmpeg') },
    };
    await expect(environment.run(createRenderClip(unusable), input)).rejects.toMatchObject({
      nonRetryable: true,
      message: expect.stringMatching(/^The worker died or was stopped 20 times/),
    });
  });

  it('stops when it is cancelled, and leaves no file behind', async () => {
    const environment = activityEnvironment();
    const input = {
      narration: await narrationOf(48_000 * 60, 'A sea.'),
      illustration: await illustrationOf('#204060'),
      format: { width: 1080, height: 1920, fps: 30 },
    };
    environment.on('heartbeat', () => environment.cancel());
    await expect(environment.run(createRenderClip(work.rendering), input)).rejects.toThrow(CancelledFailure);
    expect(await readdir(work.rendering.workRoot)).toEqual([]);
  });
});
