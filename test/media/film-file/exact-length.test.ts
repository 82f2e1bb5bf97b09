import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setExactLength } from '../../../src/media/film-file/exact-length';

const FILM_MS = 4 * 3600_000 + 33;

describe('the length of a film', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'storyreel-length-'))));
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it.each([
    { name: 'thousandths of a second', ticksPerSecond: 1000, isLong: false },
    { name: 'a thousandth and its tenths', ticksPerSecond: 10_000, isLong: false },
    { name: 'ticks so fine that they take 64 bits', ticksPerSecond: 384_000, isLong: true },
  ])('is told in all places of a header in $name', async ({ ticksPerSecond, isLong }) => {
    const path = join(directory, `${ticksPerSecond}.mp4`);
    await writeFile(path, film(ticksPerSecond, isLong));
    await setExactLength(path, FILM_MS);
    const ticks = (FILM_MS / 1000) * ticksPerSecond;
    // Nothing else is changed but the name of the pictures' edit list, which then says nothing.
    const expected = film(ticksPerSecond, isLong, ticks).toString('latin1').replace('edts', 'free');
    expect((await readFile(path)).toString('latin1')).toBe(expected);
  });

  it('is not told of a file that has no such header', async () => {
    const path = join(directory, 'none.mp4');
    await writeFile(path, box('moov', box('trak')));
    await expect(setExactLength(path, FILM_MS)).rejects.toThrow('has no box "mvhd"');
  });
});

/** As much of a film's file as tells how long it is (ISO/IEC 14496-12, 8.2.2, 8.3.2 and 8.6.6): pictures with an edit list, and sound. */
function film(ticksPerSecond: number, isLong: boolean, ticks = 7): Buffer {
  const version = Buffer.from([isLong ? 1 : 0, 0, 0, 0]);
  const time = (value: number) => {
    const bytes = Buffer.alloc(isLong ? 8 : 4);
    if (isLong) bytes.writeBigUInt64BE(BigInt(value));
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const number = (value: number) => Buffer.from(new Uint32Array([value]).buffer).swap32();
  const track = (kind: string) =>
    box(
      'trak',
      box('tkhd', version, time(1), time(2), number(3), number(0), time(ticks), number(9)),
      box('edts', box('elst', version, number(1), time(kind === 'vide' ? 7 : ticks), time(1024), number(65_536))),
      box('mdia', box('hdlr', Buffer.from(kind))),
    );
  const header = box('mvhd', version, time(1), time(2), number(ticksPerSecond), time(ticks), number(65_536));
  return Buffer.concat([box('ftyp', number(0)), box('moov', header, track('vide'), track('soun'))]);
}

function box(name: string, ...content: Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), ...content]);
  bytes.writeUInt32BE(bytes.length);
  return bytes;
}
