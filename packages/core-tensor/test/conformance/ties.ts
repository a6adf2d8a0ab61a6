import { expectAllClose } from "@repo/test-kit";
import { describe, it, type TestOptions } from "vitest";
import { trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { mul, type Tensor } from "../../src/ops.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { vjp } from "../../src/transforms/vjp.ts";
import { Call, specs } from "../kernels/call.ts";
import { type Case, describeCase, given } from "../kernels/case.ts";
import type { Running } from "./executors.ts";

/** An op that takes the largest or smallest of several, at a point with ties. */
interface Tie extends Case {
  /**
   * Its Jacobian, one row an output and one column an element of the float inputs: equal elements share
   * what a single one would get.
   */
  readonly jacobian: readonly (readonly number[])[];
}

const ints = (values: number[]): HostArray => given(values, [values.length], "int32");
const [half, third] = [1 / 2, 1 / 3];

/** Windows of two neighbours, of a line of four: [5, 5], [5, 1], [1, 5]. */
const line = given([5, 5, 1, 5], [1, 4, 1, 1]);
const windows = { filterSize: [2, 1], strides: [1, 1], pad: "valid" };
const windowed = [
  [half, half, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 0, 1],
];

/** Every op of the table whose value is one of several elements. A new one is listed here. */
const ties: readonly Tie[] = [
  ...["Maximum", "Minimum"].map(
    (kernel): Tie => ({
      kernel,
      inputs: [given([2, -1]), given([2, -1])],
      jacobian: [
        [half, 0, half, 0],
        [0, half, 0, half],
      ],
    }),
  ),
  {
    kernel: "Maximum",
    note: "broadcast",
    inputs: [given([2, 2, 0]), given([2], [])],
    jacobian: [
      [half, 0, 0, half],
      [0, half, 0, half],
      [0, 0, 0, 1],
    ],
  },
  ...["Max", "Min"].map(
    (kernel): Tie => ({
      kernel,
      inputs: [given([7, 7, 7, ...(kernel === "Max" ? [3, 1, 3] : [1, 3, 1])], [2, 3])],
      attrs: { [kernel === "Max" ? "reductionIndices" : "axis"]: [1], keepDims: false },
      jacobian: [
        [third, third, third, 0, 0, 0],
        [0, 0, 0, half, 0, half],
      ],
    }),
  ),
  { kernel: "MaxPool", inputs: [line], attrs: windows, jacobian: windowed },
  { kernel: "MaxPoolWithArgmax", inputs: [line], attrs: windows, jacobian: windowed },
  {
    kernel: "MaxPool3D",
    inputs: [given([5, 5, 1, 5], [1, 4, 1, 1, 1])],
    attrs: { ...windows, filterSize: [2, 1, 1], strides: [1, 1, 1] },
    jacobian: windowed,
  },
  {
    kernel: "SegmentMax",
    attrs: { numSegments: 3 },
    inputs: { x: given([4, -2, 4, -2, 4, 9], [6]), segmentIds: ints([0, 2, 0, 2, 0, 5]) },
    jacobian: [
      [third, 0, third, 0, third, 0],
      [0, 0, 0, 0, 0, 0],
      [0, half, 0, half, 0, 0],
    ],
  },
  {
    kernel: "CsrMax",
    note: "an entry that comes twice counts twice",
    inputs: {
      pointers: ints([0, 3, 3, 5]),
      columns: ints([0, 1, 0, 1, 2]),
      x: given([6, 6, -1], [3, 1]),
    },
    jacobian: [
      [2 * third, third, 0],
      [0, 0, 0],
      [0, 1, 0],
    ],
  },
];

type Tensors = readonly Tensor[];

const flat = (arrays: readonly HostArray[]): number[] => arrays.flatMap(({ data }) => [...data]);
const times = (rows: readonly (readonly number[])[], v: readonly number[]): number[] =>
  rows.map((row) => row.reduce((sum, entry, i) => sum + entry * v[i]!, 0));
const transposed = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0]!.map((_, i) => rows.map((row) => row[i]!));

/** Registers the ties for one executor: derivatives forwards, backwards, and of the second order. */
export function tiesOn({ run }: Running, grouped: TestOptions): void {
  describe("ties share derivatives equally", grouped, () => {
    for (const tie of ties) {
      it(describeCase(tie), async () => {
        const call = new Call(tie);
        const { x, weights, directions, f } = call;
        const [v, w] = [flat(directions), flat(weights)];
        const pushed = await run(call.pushforward(), [x, directions]);
        expectAllClose(flat(pushed.outputs), times(tie.jacobian, v), { tolerance: 1e-6 });
        const pulled = await run(call.pullback(), [x, weights]);
        expectAllClose(flat(pulled.outputs), times(transposed(tie.jacobian), w), {
          tolerance: 1e-6,
        });
        // Σ w y²: its Hessian is 2 Jᵀ diag(w) J, as the op itself has none.
        const squares = (at: Tensors): Tensor[] => f(at).map((y) => mul(y, y));
        const program = trace(
          (at: Tensors, to: Tensors, by: Tensors) =>
            jvp((z: Tensors) => vjp(squares, z).pullback(by as never), at, to as never).tangent,
          ...[x, directions, weights].map(specs),
        );
        const curved = times(tie.jacobian, v).map((y, i) => 2 * y * w[i]!);
        const hessian = await run(program, [x, directions, weights]);
        expectAllClose(flat(hessian.outputs), times(transposed(tie.jacobian), curved), {
          tolerance: 1e-5,
        });
      });
    }
  });
}
