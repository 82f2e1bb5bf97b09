import type { Screen } from '../../src/cli/display/live/redraw';

/** A terminal that obeys what a display writes to it: lines, returns, up, erase; it grows downwards without end. */
export class SmallTerminal implements Screen {
  private lines: string[] = [''];
  private row = 0;
  private column = 0;

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {}

  /** What a person sees, without the empty lines at its end. */
  get seen(): string[] {
    const lines = this.lines.map((line) => line.trimEnd());
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }

  readonly write = (text: string | Uint8Array): boolean => {
    const [plain = '', ...commands] = String(text).split('\u001B[');
    this.print(plain);
    for (const command of commands) {
      const [whole = '', argument = '', name = ''] = /^([?\d]*)([A-Za-z])/.exec(command) ?? [];
      this.obey(name, argument);
      this.print(command.slice(whole.length));
    }
    return true;
  };

  private obey(name: string, argument: string): void {
    if (argument.startsWith('?')) return;
    if (name === 'A') this.row = Math.max(this.lines.length - this.rows, 0, this.row - Number(argument));
    else if (name === 'K' || name === 'J') this.put(this.line.slice(0, this.column));
    else throw new Error(`This terminal does not know ${name}.`);
    if (name === 'J') this.lines.length = this.row + 1;
  }

  private print(text: string): void {
    for (const character of text) {
      if (character === '\r') this.column = 0;
      else if (character === '\n') this.newLine();
      else {
        if (this.column >= this.columns) this.newLine();
        this.put(this.line.padEnd(this.column).slice(0, this.column) + character + this.line.slice(this.column + 1));
        this.column++;
      }
    }
  }

  private get line(): string {
    return this.lines[this.row] ?? '';
  }

  private put(line: string): void {
    this.lines[this.row] = line;
  }

  private newLine(): void {
    this.row++;
    this.column = 0;
    this.lines[this.row] ??= '';
  }
}
