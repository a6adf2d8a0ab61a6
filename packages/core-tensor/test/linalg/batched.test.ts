import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  grad,
  type HostArray,
  hostArray,
  hvp,
  jit,
  runReference,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import { cholesky, choleskySolve, eigh, triangularSolve } from "../../src/linalg/index.ts";
import { positiveDefinite } from "./host-matrix.ts";

const n = 4;
const each = [2, 3, 5].map((seed) => positiveDefinite(n, seed));
const stacked = hostArray(
  each.flatMap(({ data }) => [...data]),
  [3, n, n],
  "float32",
);
const b = hostArray([1, -2, 0.5, 3], [n, 1], "float32");

/** Functions of a definite matrix and a column. */
const functions: Readonly<Record<string, (a: tf.Tensor, b: tf.Tensor) => tf.Tensor>> = {
  "solve by Cholesky": (a, x) => choleskySolve(cholesky(a).lower, x),
  "triangular solve": (a, x) => triangularSolve(cholesky(a).lower, x),
  "largest eigenvalue": (a) => tf.max(eigh(a).values),
  "gradient of the log determinant": (a) =>
    grad((m: tf.Tensor) => tf.sum(tf.log(tf.sum(tf.mul(cholesky(m).lower, tf.eye(n)), 1))))(a),
  "Hessian product of an energy": (a, x) =>
    hvp((m: tf.Tensor) => tf.sum(choleskySolve(cholesky(m).lower, x)), a, tf.eye(n)),
};

describe("matrix ops under vmap", () => {
  for (const [name, f] of Object.entries(functions)) {
    it(`${name}: a loop over matrices`, async () => {
      const mapped = vmap(f, { inAxes: [0, null] });
      const program = trace(mapped, spec([3, n, n]), spec([n, 1]));
      const single = trace(f, spec([n, n]), spec([n, 1]));
      const expected = each.flatMap((a) => [...(runReference(single, a, b) as HostArray).data]);
      const { data } = runReference(program, stacked, b) as HostArray;
      expectAllClose(data, expected, { tolerance: 1e-10 });
      const compiled = jit(mapped);
      const result = (await compiled(stacked as never, b as never)) as tf.Tensor;
      expectAllClose(result.dataSync(), expected, { tolerance: 1e-4 });
      expect(program.graph.nodes.filter(({ kernel }) => kernel === "Cholesky").length).toBeLessThan(
        2,
      );
      await compiled.dispose();
    });
  }
});

// On both sides of the size from which the module factorises.
it.each([23, 24])("a matrix of %i rows that is not definite spoils none beside it", (m) => {
  const good = positiveDefinite(m, 7).data;
  const bad = Float64Array.from(good);
  const pivot = m - 2;
  bad[pivot * m + pivot] = -1;
  const { lower, info } = cholesky(
    tf.tensor([...good, ...bad, ...good], [3, m, m], "float32") as tf.Tensor,
  );
  expect([...info.dataSync()]).toEqual([0, pivot + 1, 0]);
  const [first, second, third] = [0, 1, 2].map((i) =>
    lower.dataSync().slice(i * m * m, (i + 1) * m * m),
  );
  expect(second?.every(Number.isNaN)).toBe(true);
  expect(third).toEqual(first);
  for (const i of [0, m - 1]) {
    // The lengths of the factor's rows are the diagonal of the matrix.
    let length = 0;
    for (let j = 0; j < m; j++) length += first![i * m + j]! ** 2;
    expectAllClose(length, good[i * (m + 1)]!, { tolerance: 1e-5 });
  }
});
