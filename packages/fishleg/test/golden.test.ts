import { readFileSync } from "node:fs";
import {
  categorical,
  fvp,
  type HostArray,
  treeMap,
  treeScale,
  treeSub,
} from "@legendre/core-tensor";
import { scaleByAdam } from "@legendre/core-tensor/optim";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { auxLoss } from "../src/aux/loss.ts";
import { denseBlock } from "../src/blocks/dense.ts";
import type { PlannedBlock } from "../src/blocks/plan.ts";
import { withBlocks } from "../src/inverse/inverse.ts";
import { host, inFloat64, numbers, tensors } from "./helpers.ts";

interface Stored {
  readonly shape: [number, number];
  readonly data: number[];
}

/** The fixture has PyTorch's layout, `(out, in + 1)`: everything but the input factor is transposed. */
interface Golden {
  readonly L: Stored;
  readonly R: Stored;
  readonly A: Stored | null;
  readonly U: Stored;
  readonly x_with_one: Stored;
  readonly W: Stored;
  readonly sampled_y: number[];
  readonly damping: number;
  readonly Qu: Stored;
  readonly diagQ: Stored;
  readonly denseQ: Stored;
  readonly u: Stored;
  readonly Fv: Stored;
  readonly aux: number;
  readonly grad_L: Stored;
  readonly grad_R: Stored;
  readonly grad_A: Stored | null;
  readonly precond_grad_L: Stored;
  readonly precond_grad_R: Stored;
  readonly precond_grad_A: Stored | null;
  readonly adam: { readonly L: Stored; readonly R: Stored; readonly A: Stored | null };
}

const file = new URL("fixtures/fishleg_aux.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as Record<string, Golden>;

function transposed({ shape: [rows, columns], data }: Stored): HostArray {
  const values = Array.from({ length: rows * columns }, (_, k) => {
    return data[(k % rows) * columns + Math.floor(k / rows)] as number;
  });
  return host(values, [columns, rows]);
}

const plain = ({ shape, data }: Stored): HostArray => host(data, shape);

/** `a = log A`, 0 where the fixture has no scale. */
function logScale({ A, W }: Golden): HostArray {
  if (A === null) return host(new Float64Array(W.data.length), [W.shape[1], W.shape[0]]);
  const { shape, data } = transposed(A);
  return host([...data].map(Math.log), shape);
}

/** `∂/∂a = A ∘ ∂/∂A`. */
function inLogScale(golden: Golden, gradient: Stored): number[] {
  const scale = transposed(golden.A as Stored).data;
  return [...transposed(gradient).data].map((value, i) => value * (scale[i] as number));
}

function compute(golden: Golden, input: Record<string, tf.Tensor>): Record<string, unknown> {
  const { L, R, a, U, u, x, W } = input as Record<
    "L" | "R" | "a" | "U" | "u" | "x" | "W",
    tf.Tensor
  >;
  const shape = [W.shape[0] as number, W.shape[1] as number];
  const own = { shape, shapes: [shape], reads: [undefined] };
  const plan: PlannedBlock[] = [{ path: "W", kind: "dense", leaves: [0], ...own }];
  const damping = tf.fill([], golden.damping) as tf.Scalar;
  const inverse = withBlocks(plan, { W: { L, R, a } }, damping);
  const model = (at: tf.Tensor): tf.Tensor => tf.matMul(x as tf.Tensor2D, at as tf.Tensor2D);
  const targets = tf.tensor1d(golden.sampled_y, "int32");
  const product = (v: tf.Tensor): tf.Tensor =>
    fvp(model, categorical(), W, v, { fisher: "sampled", targets });
  const aux = auxLoss(plan, inverse, u, product, { precondition: false });
  const preconditioned = auxLoss(plan, inverse, u, product, { precondition: true });
  const cache = inverse.cache["W"] as never;
  const block = { L, R, a };
  const adam = scaleByAdam();
  const { updates } = adam.update(aux.gradient["W"], adam.init(block), block);
  return {
    Qu: denseBlock.product(cache, U),
    diag: denseBlock.diag(block),
    Fv: product(denseBlock.product(cache, u)),
    loss: aux.loss,
    gradient: aux.gradient["W"],
    preconditioned: preconditioned.gradient["W"],
    excess: [aux.excess, preconditioned.excess],
    stepped: treeSub(block, treeScale(0.01, updates as typeof block)),
  };
}

const runs = {
  "in float64": { run: inFloat64, tolerance: [1e-9, 1e-9] },
  "in float32": {
    run: (f: (x: never) => unknown, input: unknown) =>
      treeMap((leaf: tf.Tensor) => host(leaf.dataSync(), leaf.shape), f(tensors(input) as never)),
    tolerance: [1e-4, 1e-3],
  },
};

describe.each(Object.entries(runs))("the auxiliary loss of PyTorch, %s", (_, setting) => {
  it.each(["fishleg_aux_A", "fishleg_aux_noA"])("%s", (name) => {
    const golden = cases[name] as Golden;
    const input = {
      L: plain(golden.L),
      // The fixture's output factor is Rᵀ R, ours R Rᵀ.
      R: transposed(golden.R),
      a: logScale(golden),
      U: transposed(golden.U),
      u: transposed(golden.u),
      x: plain(golden.x_with_one),
      W: transposed(golden.W),
    };
    const f = (tree: Record<string, tf.Tensor>): unknown => compute(golden, tree);
    const got = numbers(setting.run(f as never, input)) as Record<string, never>;
    const [first, second] = setting.tolerance as [number, number];
    const close = (label: string, actual: never, expected: never, tolerance: number): void =>
      expectAllClose(actual, expected, { label, tolerance });
    const gradients = (label: string, actual: Record<string, never>, prefix: string): void => {
      const stored = golden as unknown as Record<string, Stored | null>;
      close(`${label} in L`, actual["L"]!, plain(stored[`${prefix}_L`]!).data as never, second);
      close(
        `${label} in R`,
        actual["R"]!,
        transposed(stored[`${prefix}_R`]!).data as never,
        second,
      );
      const inA = stored[`${prefix}_A`];
      if (inA) close(`${label} in a`, actual["a"]!, inLogScale(golden, inA) as never, second);
    };
    close("Q u", got["Qu"]!, transposed(golden.Qu).data as never, first);
    close("diagonal", got["diag"]!, transposed(golden.diagQ).data as never, first);
    close("F v", got["Fv"]!, transposed(golden.Fv).data as never, second);
    close("loss", got["loss"]!, [golden.aux] as never, first);
    gradients("gradient", got["gradient"]!, "grad");
    gradients("preconditioned gradient", got["preconditioned"]!, "precond_grad");
    close("L after Adam", got["stepped"]!["L"], plain(golden.adam.L).data as never, first);
    close("R after Adam", got["stepped"]!["R"], transposed(golden.adam.R).data as never, first);
    // Both ways to ⟨d, Q d⟩ agree.
    const [fromGradient, fromProduct] = got["excess"] as unknown as [number[], number[]];
    close("excess", fromGradient as never, fromProduct as never, second);
  });

  it("has the dense form of the fixture", () => {
    const golden = cases["fishleg_aux_A"] as Golden;
    const [out, columns] = golden.U.shape;
    const block = { L: plain(golden.L), R: transposed(golden.R), a: logScale(golden) };
    const size = out * columns;
    for (let k = 0; k < size; k += 4) {
      // Column k of the fixture's matrix is Q on the unit matrix at (row, column) of PyTorch's layout.
      const [row, column] = [Math.floor(k / columns), k % columns];
      const unit = new Float64Array(size);
      unit[column * out + row] = 1;
      const product = inFloat64<HostArray>(
        ((tree: typeof block, U: tf.Tensor) =>
          denseBlock.product(denseBlock.cache(tree as never), U)) as never,
        block,
        host(unit, [columns, out]),
      );
      const expected = golden.denseQ.data.filter((_, i) => i % size === k);
      expectAllClose(
        product.data as never,
        transposed({ shape: [out, columns], data: expected }).data as never,
        {
          tolerance: 1e-9,
        },
      );
    }
    expect(size).toBe(15);
  });
});
