import { runWasi } from '../../../../src/providers/local/flite/wasi';
import { compileProgram } from '../../../../src/providers/local/flite/webassembly';

/** WebAssembly's own format; one byte of length is enough for programs as small as these. */
const section = (id: number, ...content: number[]) => [id, content.length, ...content];
const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const name = (text: string) => [text.length, ...Buffer.from(text)];

/** A program that ends at once with the given code (`proc_exit`), or with an `unreachable` instruction. */
function program(body: number[]): Uint8Array {
  return Uint8Array.from([
    ...header,
    ...section(1, 2, 0x60, 1, 0x7f, 0, 0x60, 0, 0),
    ...section(2, 1, ...name('wasi_snapshot_preview1'), ...name('proc_exit'), 0, 0),
    ...section(3, 1, 1),
    ...section(5, 1, 0, 1),
    ...section(7, 2, ...name('memory'), 2, 0, ...name('_start'), 0, 1),
    ...section(10, 1, body.length + 2, 0, ...body, 0x0b),
  ]);
}

describe('running a WASI program', () => {
  it('gives back the code with which the program ended, and the files it was given', async () => {
    const exits = await compileProgram(program([0x41, 7, 0x10, 0]));
    const { exitCode, stdout, files } = runWasi(exits, ['exits'], new Map([['a.txt', Buffer.from('kept')]]));
    expect([exitCode, stdout, Buffer.from(files.get('a.txt') ?? []).toString()]).toEqual([7, '', 'kept']);
  });

  it('throws when the program crashes', async () => {
    const crashes = await compileProgram(program([0x00]));
    expect(() => runWasi(crashes, ['crashes'], new Map())).toThrow('unreachable');
  });

  it('refuses bytes that are no program', async () => {
    await expect(compileProgram(Uint8Array.of(1, 2, 3, 4))).rejects.toThrow('magic word');
  });
});
