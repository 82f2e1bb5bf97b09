import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnose, type Finding } from '../../src/app/diagnosis';
import { readSettings } from '../../src/config/settings';
import { shapesText } from '../../src/media/captions/shapes-text';
import { PROGRAMS } from '../media/decoded';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-doctor-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** What the doctor says of an ffmpeg. */
async function ffmpegFound(path: string): Promise<Finding | undefined> {
  const findings = await diagnose(readSettings({ STORYREEL_HOME: home }), { ...process.env, FFMPEG_PATH: path });
  return findings.find(({ part }) => part === 'ffmpeg');
}

describe('what the doctor says of ffmpeg', () => {
  it("is of npm's what it really gets wrong, Devanagari, and that Arabic is right", async () => {
    const found = await ffmpegFound(await PROGRAMS[1]!.ffmpeg());
    expect(found?.state).toBe('note');
    expect(found?.advice).toMatch(
      /draws Devanagari \(Hindi\) wrongly .*; Arabic and Hebrew are right, and it has known holes/,
    );
  });

  it('is nothing of text where the program shapes it', async () => {
    const path = await PROGRAMS[0]!.ffmpeg();
    const { advice = '' } = (await ffmpegFound(path)) ?? {};
    expect(advice.includes('Devanagari')).toBe(!(await shapesText(path)));
  });
});
