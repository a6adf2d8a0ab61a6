import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";
import {
  grad,
  HostArray,
  hvp,
  jvp,
  runReference,
  runTfjs,
  trace,
  treeLeaves,
  treeMap,
} from "../../src/index.ts";
import { floats } from "../kernels/case.ts";

/** A tree whose leaves are tensors while it is recorded, host arrays before. */
// biome-ignore lint/suspicious/noExplicitAny: tests index trees of any structure.
type Any = any;

/** Reproducible weights, scaled so that activations keep their size. */
export function weights(...shape: number[]): HostArray {
  const inputs = Math.max(
    1,
    shape.slice(0, -1).reduce((size, n) => size * n, 1),
  );
  const bound = Math.sqrt(3 / inputs);
  return floats(shape, { low: -bound, high: bound, seed: 1 + (shape.join().length * 7 + inputs) });
}

function numbers(tree: unknown): number[] {
  return treeLeaves<HostArray | tf.Tensor>(tree as never).flatMap((leaf) =>
    Array.from(leaf instanceof HostArray ? leaf.data : leaf.dataSync()),
  );
}

/** Sums over all leaves of the products of two trees. */
function dot(a: unknown, b: unknown): number {
  const others = numbers(b);
  return numbers(a).reduce((total, value, i) => total + value * (others[i] as number), 0);
}

/** How far float32 may be off, relative to the largest number of each result. */
export interface Tolerances {
  readonly loss?: number;
  readonly grad?: number;
  readonly hvp?: number;
}

/**
 * Traces a loss with its gradient and a Hessian-vector product, runs them in float64, and holds them
 * to each other (the slope along a direction, the symmetry of the Hessian) and to float32.
 */
export function checkSecondOrder(
  loss: (params: Any, ...data: Any[]) => tf.Tensor,
  params: unknown,
  data: readonly HostArray[],
  { loss: ofLoss = 1e-4, grad: ofGrad = 1e-3, hvp: ofHvp = 1e-2 }: Tolerances = {},
): void {
  const direction = (seed: number): unknown => {
    let leaf = 0;
    return treeMap(
      (x: HostArray) => floats(x.shape, { low: -1, high: 1, seed: seed + leaf++ }),
      params as never,
    );
  };
  const [u, v] = [direction(101), direction(202)];
  const all = (p: Any, a: Any, b: Any, ...rest: Any[]) => {
    const f = (q: Any) => loss(q, ...rest);
    return {
      loss: f(p),
      grad: grad(f)(p),
      slope: jvp(f, p, a).tangent,
      hvpU: hvp(f, p, a),
      hvpV: hvp(f, p, b),
    };
  };
  const args = [params, u, v, ...data] as never[];
  const program = trace(all as never, ...args);
  const exact = runReference(program, ...args) as Record<string, Any>;
  const [gradient, hvpU, hvpV] = [exact["grad"], exact["hvpU"], exact["hvpV"]];
  const along = exact["slope"].data[0] as number;
  expectAllClose([dot(gradient, u)], [along], { tolerance: 1e-10, label: "slope along u" });
  expect(Math.abs(along), "a slope to speak of").toBeGreaterThan(1e-6);
  const size = Math.max(1, Math.abs(dot(hvpU, v)));
  expect(Math.abs(dot(hvpU, v) - dot(hvpV, u)) / size, "symmetry").toBeLessThan(1e-9);
  expect(Math.max(...numbers(hvpU).map(Math.abs)), "curvature to speak of").toBeGreaterThan(1e-6);
  tf.tidy(() => {
    const single = runTfjs(program, ...args) as Record<string, Any>;
    const near = (name: string, tolerance: number) => {
      const [actual, expected] = [numbers(single[name]), numbers(exact[name])];
      const largest = Math.max(1e-3, ...expected.map(Math.abs));
      const scaled = (values: number[]) => values.map((value) => value / largest);
      expectAllClose(scaled(actual), scaled(expected), { tolerance, label: `${name} in float32` });
    };
    near("loss", ofLoss);
    near("grad", ofGrad);
    near("hvpU", ofHvp);
  });
}
