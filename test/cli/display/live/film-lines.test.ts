import type { Canvas } from '../../../../src/cli/display/live/canvas';
import { filmLines } from '../../../../src/cli/display/live/film-lines';
import {
  newProgress,
  newSceneProgress,
  type FilmProgress,
  type StepProgress,
} from '../../../../src/domain/progress/progress';

const NOW = 1_000_000;
const CANVAS: Canvas = { columns: 80, rows: 24, colour: false, nowMs: NOW };

const done = (tookMs: number, reused = false): StepProgress => ({
  state: 'done',
  times: { askedAtMs: 0, startedAtMs: NOW - 60_000, endedAtMs: NOW - 60_000 + tookMs, attempt: 1, reused },
});
const running = (frames?: { done: number; total: number }): StepProgress => ({
  state: 'asked',
  work: { state: 'running', attempt: 1, sinceMs: NOW - 2_000, ...(frames && { frames }) },
});

/** A film of so many scenes, none of which has begun. */
function filmOf(count: number): FilmProgress {
  const progress = newProgress('The Sea');
  progress.script = done(100);
  for (let scene = 1; scene <= count; scene++)
    progress.scenes.push(newSceneProgress(`Scene number ${scene} is told here.`));
  return progress;
}

function midway(): FilmProgress {
  const progress = filmOf(3);
  Object.assign(progress.scenes[0] ?? {}, {
    narration: done(900),
    illustration: done(1_000),
    clip: running({ done: 60, total: 240 }),
  });
  Object.assign(progress.scenes[1] ?? {}, { narration: done(12_000, true), illustration: running() });
  Object.assign(progress.scenes[2] ?? {}, {
    narration: { state: 'asked', work: { state: 'waiting', attempt: 1, sinceMs: NOW - 3_000 } },
  });
  return progress;
}

const draw = (progress: FilmProgress, canvas: Partial<Canvas> = {}) =>
  filmLines(progress, 7_000, 30, { ...CANVAS, ...canvas });

describe('a film on a terminal', () => {
  it('says of a scene that it is left out, whatever was made for it, and does not wait for it', () => {
    const progress = filmOf(40);
    for (const scene of progress.scenes.slice(0, 30)) {
      Object.assign(scene, { narration: done(900), illustration: done(900), clip: done(900) });
    }
    Object.assign(progress.scenes[1] ?? {}, { clip: { state: 'pending' }, isSkipped: true });
    expect(draw(progress, { rows: 60 })[4]).toBe('  2 Scene number 2 is told here.      left out');
    expect(draw(progress)[3]).toMatch(/… 2\d scenes above/);
  });

  it('has a line for each scene with its voice, picture and clip', () => {
    expect(draw(midway())).toEqual([
      'The Sea',
      'script  ✓ 0.1 s       ',
      `    ${' '.repeat(34)}voice         picture       clip`,
      '  1 Scene number 1 is told here.      ✓ 0.9 s       ✓ 1.0 s       ▸ 25 % 1.0x',
      '  2 Scene number 2 is told here.      ✓ stored      ▸ 2.0 s       ·',
      '  3 Scene number 3 is told here.      waits 3.0 s   ·             ·',
      'film    ·             ',
      '7.0 s',
    ]);
  });

  it('counts the borders, and says how those stand that are not made', () => {
    const line = (...borders: StepProgress[]) =>
      draw({ ...midway(), borders })
        .find((each) => each.startsWith('borders'))
        ?.trimEnd();
    const [pending, waiting] = [{ state: 'pending' }, { state: 'asked' }] as StepProgress[];
    expect(draw(midway()).join()).not.toContain('borders');
    expect(line(pending!, pending!)).toBe('borders · 0 of 2');
    expect(line(done(800), waiting!)).toBe('borders waits 1 of 2');
    expect(line(done(800), running())).toBe('borders ▸ 1 of 2');
    expect(line(done(800), { state: 'failed', failure: 'No room.' })).toBe('borders ✗ 1 of 2');
    expect(line(done(800), done(900))).toBe('borders ✓ 2 of 2');
  });

  it('tells about how long it will still take, once a picture and a clip are done', () => {
    const progress = midway();
    Object.assign(progress.scenes[0] ?? {}, { clip: done(4_000) });
    expect(draw(progress).at(-1)).toMatch(/^7\.0 s, about \d+ s left$/);
  });

  it('never is wider than the terminal, and leaves out the words of the scenes where there is no room', () => {
    for (const columns of [48, 60, 80, 200]) {
      for (const line of draw(midway(), { columns })) expect(line.trimEnd().length).toBeLessThanOrEqual(columns);
    }
    expect(draw(midway(), { columns: 50 }).join('\n')).not.toContain('Scene number');
  });

  it('never is higher than the terminal: of many scenes those are shown that are worked on', () => {
    const progress = filmOf(200);
    progress.scenes.slice(0, 120).forEach((scene) => {
      Object.assign(scene, { narration: done(1), illustration: done(1), clip: done(1) });
    });
    const lines = draw(progress);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.join('\n')).toContain('… 120 scenes above');
    expect(lines.join('\n')).toContain('121 Scene number 121');
    expect(lines.join('\n')).toMatch(/… \d+ scenes below/);
  });

  it('tells what failed, what is tried again and when, and what waits long', () => {
    const progress = filmOf(3);
    const work = {
      state: 'again',
      attempt: 2,
      sinceMs: NOW,
      nextAttemptAtMs: NOW + 4_000,
      failure: 'The line was cut.',
    } as const;
    Object.assign(progress.scenes[0] ?? {}, { narration: { state: 'asked', work } });
    Object.assign(progress.scenes[1] ?? {}, { illustration: { state: 'failed', failure: 'The prompt was refused.' } });
    Object.assign(progress.scenes[2] ?? {}, {
      clip: { state: 'asked', work: { state: 'waiting', attempt: 1, sinceMs: NOW - 15_000 } },
    });
    expect(draw(progress, { columns: 120 }).slice(-3)).toEqual([
      'scene 1/3: voice is tried again in 4.0 s (attempt 2): The line was cut.',
      'scene 2/3: picture failed: The prompt was refused.',
      'scene 3/3: clip waits for a free worker since 15 s',
    ]);
  });

  it('tells what went wrong and was mended while it is made; then the lines that end the run do', () => {
    const progress = { ...filmOf(1), warnings: ['scene 1/1: clip was lost, and is made again.'] };
    expect(draw(progress).at(-1)).toBe('scene 1/1: clip was lost, and is made again.');
    expect(draw({ ...progress, merge: done(1_000) }).join('\n')).not.toContain('was lost');
  });

  it('has no colour unless it is asked for', () => {
    // eslint-disable-next-line no-control-regex
    const escape = /\u001b\[/;
    expect(draw(midway()).join('')).not.toMatch(escape);
    expect(draw(midway(), { colour: true }).join('')).toMatch(escape);
  });

  it('shows a title that would move the cursor as harmless text', () => {
    const progress = filmOf(1);
    progress.title = 'a\u001b[2Jb\nc\u202ed';
    expect(draw(progress)[0]).toBe('a [2Jb c d');
  });
});
