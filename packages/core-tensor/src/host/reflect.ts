import { type Frame, onHost } from "./frame.ts";
import { task } from "./tasks.ts";

/** Reflections that are applied together; see `src/host-linalg/reflectors.ts`. */
const panelWidth = 32;

/** Where a factorisation lies in the module's memory. */
interface Reflections {
  readonly w: number;
  readonly size: number;
  /** Room for the vectors of a panel, and the bytes from one to the next. */
  readonly v: number;
  readonly down: number;
  /** `T` of each panel, one after the other. */
  readonly t: number;
  /** Room for what a product with rows needs. */
  readonly mixed: number;
}

/** Rows of a panel. */
type Range = readonly [from: number, to: number];

/** Applies the reflections of a panel, whose vectors are in `v`, or their transpose, to rows of numbers. */
function apply(
  frame: Frame,
  { size, v, down, t, mixed }: Reflections,
  [from, to]: Range,
  [rows, count]: readonly [rows: number, count: number],
  transpose: boolean,
): void {
  if (count <= 0) return;
  const [width, length] = [to - from, size - from];
  const triangle = t + from * panelWidth * 8;
  const words = [rows + from * 8, count, size, v, down, triangle, Number(transpose)];
  words.push(width, length, mixed);
  frame.run(task.reflectRows, words, frame.chunksFor(2 * count * width * length));
}

/** A factorisation by Householder's reflections, in the memory of the WebAssembly module. */
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
 * @param use - what is done with the factors, which are gone afterwards; it may change them.
 * @returns what `use` does; undefined where the module is not to be had.
 */
export function hostReflections<T>(
  a: Float64Array,
  rows: number,
  columns: number,
  use: (factors: HostReflections) => T,
): T | undefined {
  return onHost((frame) => {
    const { exports, memory } = frame.instance;
    const width = Math.min(panelWidth, columns);
    const doubles = (count: number): number => frame.room(count * 8);
    // Eight numbers more: of rows a power of two apart only a few lines stay in the cache.
    const down = (rows + 8) * 8;
    const parts: Reflections = {
      w: frame.put(a),
      size: rows,
      v: doubles((width * down) / 8),
      down,
      t: doubles(columns * panelWidth),
      mixed: doubles(2 * width * columns),
    };
    const { w, v, t } = parts;
    const [scales, gram] = [doubles(columns), doubles(width * width)];
    const [diagonal, q] = [doubles(columns), doubles(rows * columns)];
    const panels = Math.ceil(columns / panelWidth);
    const panel = (step: number) =>
      [step * panelWidth, Math.min((step + 1) * panelWidth, columns)] as const satisfies Range;
    for (let step = 0; step < panels; step++) {
      const [from, to] = panel(step);
      exports.reflectorPanel(w, rows, from, to, scales, diagonal);
      exports.reflectorVectors(w, rows, from, to, v, down);
      const at = t + from * panelWidth * 8;
      exports.reflectorTriangle(v, down, to - from, rows - from, scales + from * 8, at, gram);
      apply(frame, parts, [from, to], [w + to * rows * 8, columns - to], true);
    }
    const basis = new Float64Array(memory.buffer, q, rows * columns).fill(0);
    for (let j = 0; j < columns; j++) basis[j * rows + j] = 1;
    for (let step = panels - 1; step >= 0; step--) {
      const [from, to] = panel(step);
      exports.reflectorVectors(w, rows, from, to, v, down);
      // Unit vectors before the first entry that these reflections touch stay what they are.
      apply(frame, parts, [from, to], [q + from * rows * 8, columns - from], false);
    }
    const seen = (pointer: number, count: number): Float64Array =>
      new Float64Array(memory.buffer, pointer, count);
    return use({
      w: seen(w, a.length),
      diagonal: seen(diagonal, columns),
      q: seen(q, rows * columns),
    });
  });
}
