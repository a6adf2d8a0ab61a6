import { type Frame, onHost } from "./frame.ts";
import { task } from "./tasks.ts";

/** Reflections that are applied together; see `src/host-linalg/reflectors.ts`. */
const panelWidth = 32;

/** Where a factorisation lies in the module's memory. */
interface Reflections {
  readonly w: number;
  readonly size: number;
  readonly scales: number;
  /** Room for the vectors of a panel, for their transpose, for its `T`, and for what a product with rows needs. */
  readonly v: number;
  readonly columns: number;
  readonly t: number;
  readonly mixed: number;
}

/** Applies the reflections of rows `from … to − 1`, or their transpose, to rows of numbers, of which those from `first` on are touched. */
function apply(
  frame: Frame,
  { w, size, scales, v, columns, t, mixed }: Reflections,
  [from, to]: readonly [from: number, to: number],
  [rows, count]: readonly [rows: number, count: number],
  transpose: boolean,
): void {
  if (count <= 0) return;
  const [width, length] = [to - from, size - from];
  frame.instance.exports.blockReflector(
    ...([w, size, from, to, scales, v, columns, t, Number(transpose)] as const),
  );
  const words = [rows + from * 8, count, size, v, columns, t, width, length, mixed];
  frame.run(task.reflectRows, words, frame.chunksFor(2 * count * width * length));
}

/** A factorisation by Householder's reflections, on the WebAssembly module. */
export interface HostReflections {
  /** The columns of the matrix, one a row: above the diagonal `R`, from it on the reflections' vectors. */
  readonly w: Float64Array;
  /** The diagonal of `R`. */
  readonly diagonal: Float64Array;
  /** The first columns of `Q`, one a row: `[steps, rows]`. */
  readonly q: Float64Array;
}

/**
 * `A = Q R` of the transpose `[columns, rows]` of a matrix with at least as many rows as columns.
 *
 * @returns undefined where the module is not to be had.
 */
export function hostReflections(
  a: Float64Array,
  rows: number,
  columns: number,
): HostReflections | undefined {
  return onHost((frame) => {
    const { exports, memory } = frame.instance;
    const width = Math.min(panelWidth, columns);
    const doubles = (count: number): number => frame.room(count * 8);
    const parts: Reflections = {
      w: frame.put(a),
      size: rows,
      scales: doubles(columns),
      v: doubles(width * rows),
      columns: doubles(width * rows),
      t: doubles(width * (width + 1)),
      mixed: doubles(2 * width * columns),
    };
    const [diagonal, q] = [doubles(columns), doubles(rows * columns)];
    const panels = Math.ceil(columns / panelWidth);
    const panel = (step: number) =>
      [step * panelWidth, Math.min((step + 1) * panelWidth, columns)] as const;
    for (let step = 0; step < panels; step++) {
      const [from, to] = panel(step);
      exports.reflectorPanel(parts.w, rows, from, to, parts.scales, diagonal);
      apply(frame, parts, [from, to], [parts.w + to * rows * 8, columns - to], true);
    }
    const basis = new Float64Array(memory.buffer, q, rows * columns).fill(0);
    for (let j = 0; j < columns; j++) basis[j * rows + j] = 1;
    for (let step = panels - 1; step >= 0; step--) {
      const [from, to] = panel(step);
      // Unit vectors before the first entry that these reflections touch stay what they are.
      apply(frame, parts, [from, to], [q + from * rows * 8, columns - from], false);
    }
    const read = (pointer: number, count: number): Float64Array => {
      const numbers = new Float64Array(count);
      frame.get(pointer, numbers);
      return numbers;
    };
    return {
      w: read(parts.w, a.length),
      diagonal: read(diagonal, columns),
      q: read(q, rows * columns),
    };
  });
}
