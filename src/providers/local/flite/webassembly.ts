/** What is compiled once and then run many times. */
export interface CompiledProgram {
  readonly [Symbol.toStringTag]: string;
}

/** A running program: its memory, and the functions it offers by name. */
interface ProgramInstance {
  exports: { memory: { readonly buffer: ArrayBuffer }; _start(): void };
}

interface WebAssemblyGlobal {
  compile(bytes: Uint8Array): Promise<CompiledProgram>;
  Instance: new (program: CompiledProgram, imports: Record<string, Record<string, unknown>>) => ProgramInstance;
}

// The compiler knows WebAssembly only together with all of a browser's globals, which nothing here may use.
const { WebAssembly: global } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };

/** Compiles a WASI program. Rejects when the bytes are none. */
export function compileProgram(bytes: Uint8Array): Promise<CompiledProgram> {
  return global.compile(bytes);
}

/** A fresh instance with its own memory, not yet started. */
export function instantiate(
  program: CompiledProgram,
  imports: Record<string, Record<string, unknown>>,
): ProgramInstance {
  return new global.Instance(program, imports);
}
