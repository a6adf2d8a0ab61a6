import {
  type HostArray,
  jvp,
  LegendreError,
  spec,
  trace,
  treeMap,
  vmap,
} from "@legendre/core-tensor";
import { reshape, type Tensor, type Tensor1D } from "@legendre/core-tensor/ops";
import { checkAlike, rowsOf } from "./data-rows.ts";
import { gramLinearisation } from "./gram-linearisation.ts";
import { type Digits, hostProgram } from "./host-program.ts";
import type { Linearisation } from "./jacobian.ts";
import { type Layout, layoutOf } from "./layout.ts";
import type { ParamSpace } from "./param-space.ts";
import { type ProductSettings, productLinearisation } from "./product-linearisation.ts";
import type { ResidualFunction } from "./residual-function.ts";
import { flat, loops } from "./residual-jacobian.ts";
import { storedLinearisation } from "./stored-linearisation.ts";

/** How the Jacobian of residuals is made; `"products"` where it is not stored. */
export type JacobianMode = "forward" | "reverse" | "rows" | "products";

/** Columns from which on a second program, for the Jacobian that a fit returns, is soon paid for. */
const fewColumns = 64;

/** A residual function, compiled in float64, on vectors of params. */
export interface ResidualProgram {
  readonly layout: Layout;
  readonly mode: JacobianMode;
  /** The distance from 1 to the next number in the digits of residuals. */
  readonly epsilon: number;
  readonly residuals: (x: Float64Array) => Promise<Float64Array>;
  readonly linearise: (x: Float64Array) => Promise<Linearisation>;
  /** The same with the Jacobian stored, where memory is for it; undefined otherwise. */
  readonly stored: (x: Float64Array) => Promise<Linearisation | undefined>;
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
  /** @defaultValue `"float64"` */
  readonly digits?: Digits | undefined;
  /** Whether `JᵀJ` is all that steps need of a Jacobian with more than a few columns. @defaultValue `false` */
  readonly isNormal?: boolean | undefined;
  /** How equations are solved without a stored Jacobian; undefined where it has to be stored. */
  readonly products?: ProductSettings | undefined;
}

/** Traces and prepares a residual function; nothing is compiled before it is asked for. */
export function residualProgram(input: ResidualProgramInput): ResidualProgram {
  const { where, space, perRow, memoryLimit, digits = "float64" } = input;
  let { data } = input;
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
  const { layout, each, numbers } = looked(input, space.tree(space.start), rows);
  const count = layout.count;
  const mode = modeOf(input, count, each);
  const value = hostProgram<HostArray>((params: unknown, of: unknown) => all(params, of), digits);
  const second = hostProgram<HostArray>((params: unknown, v: unknown, of: unknown) => {
    const first = (p: unknown) => jvp((q: unknown) => all(q, of), p, v).tangent;
    return jvp(first, params, v).tangent;
  }, digits);
  let last:
    | { readonly x: Float64Array; readonly of: unknown; readonly found: Float64Array }
    | undefined;
  const residuals = async (x: Float64Array): Promise<Float64Array> => {
    // A step that was tried is linearised next.
    if (last?.x !== x || last.of !== data) {
      const found = (await value(space.tree(x), data)).data.slice() as Float64Array;
      last = { x, of: data, found };
    }
    return last.found;
  };
  const f: ResidualFunction = { own, all, space, rows, count, each, numbers, memoryLimit, digits };
  const stored = mode === "products" ? undefined : storedLinearisation(f, mode);
  // All rows go through the program at once, with the Jacobian, its transpose and what derivatives keep.
  const isSmall = 8 * 3 * (numbers + count * space.size) <= memoryLimit;
  const isGram = input.isNormal === true && mode === "rows" && space.size >= fewColumns && isSmall;
  const linearise = isGram
    ? gramLinearisation(f, residuals)
    : (stored ?? productLinearisation(f, residuals, input.products as ProductSettings));
  return {
    layout,
    mode,
    epsilon: digits === "float64" ? Number.EPSILON : 2 ** -23,
    linearise: (x) => linearise.at(x, data),
    stored: async (x) => stored?.at(x, data),
    residuals,
    curvature: async (x, v) =>
      (await second(space.tree(x), space.tree(v), data)).data as Float64Array,
    setData: (next) => {
      checkAlike(where, next, data);
      data = next;
    },
    dispose: async () => {
      await Promise.all([value, linearise, stored, second].map((f) => f?.dispose()));
    },
  };
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

/** Whether a Jacobian is stored, and by which passes: a forward one costs about half of a reverse one. */
function modeOf(input: ResidualProgramInput, m: number, each: number): JacobianMode {
  const { where, space, memoryLimit, products } = input;
  const n = space.size;
  if (products?.always === true) return "products";
  if (products !== undefined && bytesOf(m, n) > memoryLimit) return "products";
  checkMemory(where, m, n, memoryLimit);
  const outputs = input.perRow ? each : m;
  const forward = input.jacobian === "auto" ? n <= 2 * outputs : input.jacobian === "forward";
  if (forward) return "forward";
  return input.perRow ? "rows" : "reverse";
}

const bytesOf = (m: number, n: number): number => 8 * m * n;

/** Throws code "option" for a Jacobian that is to be stored and larger than the limit. */
export function checkMemory(where: string, m: number, n: number, memoryLimit: number): void {
  const bytes = bytesOf(m, n);
  if (bytes <= memoryLimit) return;
  const message = `the Jacobian of ${m} residuals by ${n} params takes ${bytes} bytes, and memoryLimit is ${memoryLimit}; raise it, fit fewer points at a time, or use leastSquares with system "auto", which then stores none`;
  throw new LegendreError("option", where, message, { bytes, memoryLimit });
}
