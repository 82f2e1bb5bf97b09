import { MemoryFile } from './memory-file';
import { instantiate, type CompiledProgram } from './webassembly';

/** What one run of a WASI program printed and wrote; `files` holds the given files and the written ones, by name. */
export interface WasiRun {
  exitCode: number;
  stdout: string;
  stderr: string;
  files: Map<string, Uint8Array>;
}

interface Handle {
  file: MemoryFile;
  position: number;
}

class Exit extends Error {
  constructor(readonly code: number) {
    super(`The program ended with code ${code}.`);
  }
}

// https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const INVALID = 28;
const NO_SUCH_FILE = 44;
const CHARACTER_DEVICE = 2;
const DIRECTORY = 3;
const REGULAR_FILE = 4;
const OPEN_CREATES = 1;
const OPEN_TRUNCATES = 8;
const ROOT_DESCRIPTOR = 3;
const ROOT = '/';

/**
 * Runs a WASI program once in a fresh instance, with a directory in memory and a clock that stands still: the same
 * arguments give the same files. It offers the calls that a C program needs for files and printing, and no others.
 * Our own, because node:wasi of Node 20 took the whole process down with it while running flite.
 */
export function runWasi(program: CompiledProgram, args: string[], given: Map<string, Uint8Array>): WasiRun {
  const files = new Map([...given].map(([name, content]) => [name, new MemoryFile(content)]));
  const stdout = new MemoryFile();
  const stderr = new MemoryFile();
  const handles = new Map<number, Handle>(
    [new MemoryFile(), stdout, stderr].map((file, i) => [i, { file, position: 0 }]),
  );
  const argv = args.map((arg) => Buffer.from(`${arg}\0`));
  let nextDescriptor = ROOT_DESCRIPTOR + 1;

  // Made anew at each use: the program's memory moves when it grows.
  const bytes = (start: number, length: number) => new Uint8Array(memory.buffer, start, length);
  const view = () => new DataView(memory.buffer);
  const setUint32 = (at: number, value: number) => view().setUint32(at, value, true);
  const vectors = (list: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      bytes(view().getUint32(list + 8 * i, true), view().getUint32(list + 8 * i + 4, true)),
    );

  /** Does `step` for each of the program's buffers at the handle's position, and reports the bytes moved at `total`. */
  const transfer = (
    fd: number,
    list: number,
    count: number,
    total: number,
    step: (h: Handle, b: Uint8Array) => number,
  ) => {
    const handle = handles.get(fd);
    if (!handle) return BAD_DESCRIPTOR;
    let moved = 0;
    for (const buffer of vectors(list, count)) {
      const length = step(handle, buffer);
      handle.position += length;
      moved += length;
    }
    setUint32(total, moved);
    return SUCCESS;
  };

  const calls = {
    args_sizes_get(count: number, size: number) {
      setUint32(count, argv.length);
      setUint32(size, Buffer.concat(argv).length);
      return SUCCESS;
    },
    args_get(pointers: number, strings: number) {
      let at = strings;
      for (const [i, arg] of argv.entries()) {
        setUint32(pointers + 4 * i, at);
        bytes(at, arg.length).set(arg);
        at += arg.length;
      }
      return SUCCESS;
    },
    clock_time_get(_clock: number, _precision: bigint, time: number) {
      view().setBigUint64(time, 0n, true);
      return SUCCESS;
    },
    fd_prestat_get(fd: number, stat: number) {
      if (fd !== ROOT_DESCRIPTOR) return BAD_DESCRIPTOR;
      setUint32(stat, 0);
      setUint32(stat + 4, ROOT.length);
      return SUCCESS;
    },
    fd_prestat_dir_name(fd: number, name: number) {
      if (fd !== ROOT_DESCRIPTOR) return BAD_DESCRIPTOR;
      bytes(name, ROOT.length).set(Buffer.from(ROOT));
      return SUCCESS;
    },
    fd_fdstat_get(fd: number, stat: number) {
      if (fd !== ROOT_DESCRIPTOR && !handles.has(fd)) return BAD_DESCRIPTOR;
      bytes(stat, 24).fill(0);
      const kind = fd < ROOT_DESCRIPTOR ? CHARACTER_DEVICE : fd === ROOT_DESCRIPTOR ? DIRECTORY : REGULAR_FILE;
      view().setUint8(stat, kind);
      bytes(stat + 8, 16).fill(0xff);
      return SUCCESS;
    },
    fd_fdstat_set_flags: () => SUCCESS,
    path_open(
      _directory: number,
      _lookup: number,
      path: number,
      length: number,
      flags: number,
      _rights: bigint,
      _inheriting: bigint,
      _descriptorFlags: number,
      descriptor: number,
    ) {
      const name = Buffer.from(bytes(path, length)).toString();
      if (!files.has(name) && !(flags & OPEN_CREATES)) return NO_SUCH_FILE;
      const file = (flags & OPEN_TRUNCATES ? undefined : files.get(name)) ?? new MemoryFile();
      files.set(name, file);
      handles.set(nextDescriptor, { file, position: 0 });
      setUint32(descriptor, nextDescriptor++);
      return SUCCESS;
    },
    fd_close: (fd: number) => (handles.delete(fd) ? SUCCESS : BAD_DESCRIPTOR),
    fd_read: (fd: number, list: number, count: number, total: number) =>
      transfer(fd, list, count, total, ({ file, position }, buffer) => {
        const data = file.bytes.subarray(position, position + buffer.length);
        buffer.set(data);
        return data.length;
      }),
    fd_write: (fd: number, list: number, count: number, total: number) =>
      transfer(fd, list, count, total, ({ file, position }, buffer) => {
        file.write(position, buffer);
        return buffer.length;
      }),
    fd_seek(fd: number, offset: bigint, whence: number, position: number) {
      const handle = handles.get(fd);
      if (!handle) return BAD_DESCRIPTOR;
      const base = [0, handle.position, handle.file.bytes.length][whence];
      if (base === undefined || base + Number(offset) < 0) return INVALID;
      handle.position = base + Number(offset);
      view().setBigUint64(position, BigInt(handle.position), true);
      return SUCCESS;
    },
    proc_exit(code: number): never {
      throw new Exit(code);
    },
  };

  const { memory, _start: start } = instantiate(program, { wasi_snapshot_preview1: calls }).exports;
  let exitCode = 0;
  try {
    start();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    exitCode = error.code;
  }
  return {
    exitCode,
    stdout: Buffer.from(stdout.bytes).toString(),
    stderr: Buffer.from(stderr.bytes).toString(),
    files: new Map([...files].map(([name, file]) => [name, file.bytes])),
  };
}
