/** How a display is drawn: its size in characters, whether in colour, and the moment (milliseconds since 1970). */
export interface Canvas {
  columns: number;
  rows: number;
  colour: boolean;
  nowMs: number;
}
