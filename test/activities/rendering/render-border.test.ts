import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledFailure } from '@temporalio/activity';
import { createRenderBorder } from '../../../src/activities/render-border';
import type { RenderBorderInput } from '../../../src/contract/inputs/clip-inputs';
import { FAILURES } from '../../../src/contract/failures';
import { usualStyle } from '../../../src/domain/captions/style/resolved-style';
import type { Move } from '../../../src/domain/film/moves/move';
import { logoBox } from '../../../src/media/overlay/logo-box';
import { recipeKey } from '../../../src/store/recipe-key';
import { lumaFrames } from '../../media/decoded';
import { plain } from '../../media/pictures';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { FORMAT, KEY, useRendering } from './use-rendering';

const work = useRendering();
const { illustrationOf, framesOf, renderBorder } = work;

describe('renderBorder', () => {
  const sides = async () => ({
    before: { illustration: await illustrationOf('#204060') },
    after: { illustration: await illustrationOf('#604020') },
  });

  it('makes a border of whole frames, once: the second time it comes from the store', async () => {
    const input = { border: 'fade' as const, ...(await sides()), format: FORMAT };
    const first = await renderBorder(input);
    expect(first.made.frames).toBe(15);
    expect(await framesOf(first.made.video)).toBe(15);
    expect(await renderBorder(input)).toMatchObject({ made: first.made, times: { reused: true } });
  });

  it('has the logo as its clips have it, while what is under it changes', async () => {
    const [before, after] = [await illustrationOf('#101010'), await illustrationOf('#b0b0b0')];
    const image = await work.rendering.store.putBytes(KEY, 'image/png', await plain('#ffffff', 40, 40));
    const logo = { image, place: 'top-right' as const, opacity: 1 };
    const sidesOf = { before: { illustration: before }, after: { illustration: after } };
    const { made } = await renderBorder({ border: 'dip', ...sidesOf, format: FORMAT, logo });
    const path = join(work.directory, 'border.mp4');
    await writeFile(path, await work.rendering.store.readBytes(made.video));
    const box = logoBox({ width: 40, height: 40 }, logo, FORMAT);
    const all = await lumaFrames(work.rendering.ffmpeg.path, path, FORMAT.width * FORMAT.height);
    const at = (luma: Buffer, x: number) =>
      luma[(box.top + Math.floor(box.height / 2)) * FORMAT.width + Math.floor(x)]!;
    const middle = box.left + box.width / 2;
    expect(all.map((luma) => at(luma, middle) > 240)).toEqual(all.map(() => true));
    const beside = all.map((luma) => at(luma, FORMAT.width - middle));
    expect([beside[7]! < 10, beside.at(-1)! > 120]).toEqual([true, true]);
  });

  it('is of both pictures, both moves, its kind, the logo, the format and the encoder, and of nothing else', async () => {
    const { before, after } = await sides();
    const moves: Move[] = [
      { kind: 'hold', frames: 45, from: { share: 1, x: 0.5, y: 0.5 }, to: { share: 1, x: 0.5, y: 0.5 } },
    ];
    const input = { border: 'fade' as const, before: { ...before, moves }, after, format: FORMAT };
    const keyOf = async (changed: Partial<RenderBorderInput>) =>
      (await renderBorder({ ...input, ...changed })).made.video.key;
    const recipe = {
      step: 'renderBorder',
      inputs: {
        before: { image: before.illustration.image.sha256, moves },
        after: { image: after.illustration.image.sha256 },
      },
      provider: 'ffmpeg',
      model: work.rendering.ffmpeg.version,
      settings: { ...FORMAT, border: 'fade' },
      version: '3',
      take: 1,
    };
    expect(await keyOf({})).toBe(recipeKey(recipe));
    const longer = [{ ...moves[0]!, frames: 46 }];
    const logo = { image: after.illustration.image, place: 'top-left' as const, opacity: 0.5 };
    const captions = usualStyle();
    // Where the logo is clear of captions in any case, it is nothing to a border how they look.
    const wordByWord = { ...captions, preset: 'word' as const };
    expect(await keyOf({ logo: { ...logo, captions } })).toBe(await keyOf({ logo: { ...logo, captions: wordByWord } }));
    const others = [
      { border: 'dip' as const },
      { draft: true as const },
      { logo },
      { logo: { ...logo, place: 'top-right' as const } },
      { before: after },
      { after: before },
      { before: { ...before, moves: longer } },
    ];
    const keys = new Set([await keyOf({})]);
    for (const other of others) keys.add(await keyOf(other));
    expect(keys.size).toBe(1 + others.length);
  });

  it('ends the step with what to do when a picture is no longer in the store', async () => {
    const { before, after } = await sides();
    after.illustration.image.sha256 = '0'.repeat(64);
    const rendered = renderBorder({ border: 'dip', before, after, format: FORMAT });
    await expect(rendered).rejects.toMatchObject({ type: FAILURES.artifactLost, nonRetryable: true });
    expect(await readdir(work.rendering.workRoot)).toEqual([]);
  });

  it('stops when it is cancelled, and leaves no file behind', async () => {
    const environment = activityEnvironment();
    environment.on('heartbeat', () => environment.cancel());
    const input = { border: 'fade' as const, ...(await sides()), format: { width: 1080, height: 1920, fps: 30 } };
    await expect(environment.run(createRenderBorder(work.rendering), input)).rejects.toThrow(CancelledFailure);
    expect(await readdir(work.rendering.workRoot)).toEqual([]);
  });
});
