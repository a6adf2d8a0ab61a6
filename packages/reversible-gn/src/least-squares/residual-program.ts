import {
  type HostArray,
  hostArray,
  jit,
  jvp,
  LegendreError,
  ravel,
  spec,
  trace,
  treeMap,
  vjp,
  vmap,
} from "@legendre/core-tensor";
import { reshape, type Tensor, type Tensor1D } from "@legendre/core-tensor/ops";
import { checkAlike, rowsFrom, rowsOf } from "./data-rows.ts";
import { type Layout, layoutOf } from "./layout.ts";
import type { ParamSpace } from "./param-space.ts";
import { flat, loops, residualRowsEach } from "./residual-jacobian.ts";

/** How the Jacobian of residuals is made. */
export type JacobianMode = "forward" | "reverse" | "rows";

/** Residuals and their Jacobian, row-major `[m, n]`; the caller's. */
export interface Linearisation {
  readonly residuals: Float64Array;
  readonly jacobian: Float64Array;
}

/** A residual function, compiled in float64, on vectors of params. */
export interface ResidualProgram {
  readonly layout: Layout;
  readonly mode: JacobianMode;
  readonly residuals: (x: Float64Array) => Promise<Float64Array>;
  readonly linearise: (x: Float64Array) => Promise<Linearisation>;
  /** The second derivative of each residual along `v`. */
  readonly curvature: (x: Float64Array, v: Float64Array) => Promise<Float64Array>;
  /** Other data from now on, of the same shapes; throws code "structure" or "shape" for others. */
  readonly setData: (data: unknown) => void;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}

/** What is compiled, and how. */
export interface ResidualProgramInput {
  readonly where: string;
  readonly residuals: (params: never, data: never) => unknown;
  readonly space: ParamSpace<unknown>;
  /** Host arrays. */
  readonly data: unknown;
  readonly perRow: boolean;
  readonly jacobian: "auto" | "forward" | "reverse";
  /** Bytes. */
  readonly memoryLimit: number;
}

/** Numbers that a pass keeps for each number of the function itself, about. */
const keptEach = 3;

/** Traces and prepares a residual function; nothing is compiled before it is asked for. */
export function residualProgram(input: ResidualProgramInput): ResidualProgram {
  const { where, space, perRow, memoryLimit } = input;
  let { data } = input;
  const n = space.size;
  const rows = perRow ? rowsOf(where, data) : undefined;
  const own = (params: unknown, of: unknown): Tensor1D =>
    flat(input.residuals(params as never, of as never));
  const all = (params: unknown, of: unknown): Tensor =>
    rows === undefined
      ? own(params, of)
      : reshape(
          vmap((row: unknown) => own(params, row), { ...loops })(of as never) as Tensor,
          [-1],
        );
  const tree = space.tree(space.start);
  const { layout, each, numbers } = looked(input, tree, rows);
  const m = layout.count;
  const mode = modeOf(input, m, each);
  checkMemory(input, m);

  // These take turns with each other and with loops on plain arrays, which threads that wait for more work would slow down.
  const double = { precision: "float64", spin: false } as const;
  const value = jit((params: unknown, of: unknown) => all(params, of), double);
  const forward = jit((params: unknown, directions: Tensor, of: unknown) => {
    const { unravel } = ravel(params);
    const along = (v: Tensor) => jvp((p: unknown) => all(p, of), params, unravel(v)).tangent;
    return { residuals: all(params, of), columns: vmap(along, loops)(directions) };
  }, double);
  const reverse = jit((params: unknown, directions: Tensor, of: unknown) => {
    const { value: residuals, pullback } = vjp((p: unknown) => all(p, of), params);
    const rowsOfJ = vmap((u: Tensor) => ravel(pullback(u)).vector, loops)(directions);
    return { residuals, rows: rowsOfJ };
  }, double);
  const byRow = jit(
    (params: unknown, of: unknown) => residualRowsEach((p, row) => own(p, row), params, of),
    double,
  );
  const second = jit((params: unknown, v: unknown, of: unknown) => {
    const first = (p: unknown) => jvp((q: unknown) => all(q, of), p, v).tangent;
    return jvp(first, params, v).tangent;
  }, double);

  const linearise = async (x: Float64Array): Promise<Linearisation> => {
    const params = space.tree(x);
    if (mode === "rows") {
      const chunk = chunkOf(
        rows as number,
        (keptEach * numbers * each) / (rows as number) + 2 * each * n,
        memoryLimit,
      );
      if (chunk === rows) {
        // What a compiled function returns is the caller's.
        const { residuals, rows: all } = (await byRow(params, data)) as ByRow;
        return {
          residuals: residuals.data as Float64Array,
          jacobian: all.data as Float64Array,
        };
      }
      const residuals = new Float64Array(m);
      const jacobian = new Float64Array(m * n);
      for (let from = 0; from < (rows as number); from += chunk) {
        // The last chunk begins early where rows are left over, so that one program does for all.
        const first = Math.min(from, (rows as number) - chunk);
        const part = (await byRow(params, rowsFrom(data, first, chunk))) as ByRow;
        residuals.set(part.residuals.data, first * each);
        jacobian.set(part.rows.data, first * each * n);
      }
      return { residuals, jacobian };
    }
    const isForward = mode === "forward";
    const jacobian = new Float64Array(m * n);
    const size = isForward ? n : m;
    const chunk = chunkOf(size, keptEach * numbers + m + n, memoryLimit);
    let residuals: Float64Array | undefined;
    for (let from = 0; from < size; from += chunk) {
      const first = Math.min(from, size - chunk);
      const directions = unitRows(first, chunk, size);
      const part = await (isForward ? forward : reverse)(params, directions, data);
      residuals = part.residuals.data as Float64Array;
      if ("rows" in part) jacobian.set(part.rows.data, first * n);
      else {
        const columns = part.columns as HostArray;
        for (let j = 0; j < chunk; j++) {
          for (let i = 0; i < m; i++)
            jacobian[i * n + first + j] = columns.data[j * m + i] as number;
        }
      }
    }
    return { residuals: (residuals as Float64Array).slice(), jacobian };
  };

  return {
    layout,
    mode,
    linearise,
    residuals: async (x) => (await value(space.tree(x), data)).data.slice() as Float64Array,
    curvature: async (x, v) =>
      ((await second(space.tree(x), space.tree(v), data)) as HostArray).data as Float64Array,
    setData: (next) => {
      checkAlike(where, next, data);
      data = next;
    },
    dispose: async () => {
      await Promise.all([value, forward, reverse, byRow, second].map((f) => f.dispose()));
    },
  };
}

/** What {@link residualProgram}'s program of rows returns. */
interface ByRow {
  readonly residuals: HostArray;
  readonly rows: HostArray;
}

/** Layout and size of the function, from a trace. */
function looked(
  { where, residuals, data }: ResidualProgramInput,
  params: unknown,
  rows: number | undefined,
): { layout: Layout; each: number; numbers: number } {
  const shapes = (tree: unknown, from: number): unknown =>
    treeMap(
      (leaf: HostArray) =>
        spec(leaf.shape.slice(from), leaf.dtype === "float64" ? "float32" : leaf.dtype),
      tree,
    );
  const program = trace(
    (p: unknown, of: unknown) => residuals(p as never, of as never),
    shapes(params, 0),
    shapes(data, rows === undefined ? 0 : 1),
  );
  const { graph, output } = program;
  const found = graph.outputs.map((id) => graph.values[id]?.shape ?? []);
  const layout = layoutOf(output, found, rows);
  if (layout.count === 0) {
    const message = "the residual function returned no numbers; return a tensor, or a tree of them";
    throw new LegendreError("structure", where, message);
  }
  const sizes = graph.nodes.flatMap(({ outputs }) =>
    outputs.map((id) => (graph.values[id]?.shape ?? []).reduce((a, b) => a * b, 1)),
  );
  const each = layout.count / (rows ?? 1);
  return { layout, each, numbers: (rows ?? 1) * sizes.reduce((a, b) => a + b, 1) };
}

/** A forward pass costs about half of a reverse one. */
function modeOf(input: ResidualProgramInput, m: number, each: number): JacobianMode {
  const n = input.space.size;
  const outputs = input.perRow ? each : m;
  const forward = input.jacobian === "auto" ? n <= 2 * outputs : input.jacobian === "forward";
  if (forward) return "forward";
  return input.perRow ? "rows" : "reverse";
}

/** How many of `count` directions, of so many float64 numbers each, fit into the bytes of memory, in chunks alike. */
export function chunkOf(count: number, numbersEach: number, memoryLimit: number): number {
  const most = Math.max(1, Math.floor(memoryLimit / (8 * numbersEach)));
  return Math.ceil(count / Math.ceil(count / Math.min(most, count)));
}

function checkMemory({ where, space, memoryLimit }: ResidualProgramInput, m: number): void {
  const bytes = 8 * m * space.size;
  if (bytes <= memoryLimit) return;
  const message = `the Jacobian of ${m} residuals by ${space.size} params takes ${bytes} bytes, and memoryLimit is ${memoryLimit}; raise it, or fit fewer points at a time`;
  throw new LegendreError("option", where, message, { bytes, memoryLimit });
}

/** Rows `first` to `first + count` of the identity of `size`. */
function unitRows(first: number, count: number, size: number): HostArray {
  const data = new Float64Array(count * size);
  for (let i = 0; i < count; i++) data[i * size + first + i] = 1;
  return hostArray(data, [count, size]);
}
