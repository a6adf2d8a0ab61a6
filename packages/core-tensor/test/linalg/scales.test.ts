import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jit } from "../../src/index.ts";
import {
  cg,
  fgmres,
  linearLeastSquares,
  linearSolve,
  minres,
  operatorFromMatrix,
  readSolution,
  type Solution,
  solverStatuses,
} from "../../src/linalg/index.ts";

const indefinite = [2, 1, 1, -3] as const;
const definite = [2, 1, 1, 3] as const;
const right = [1, 2] as const;
/** `[[p, q], [q, r]] x = b` by Cramer's rule. */
const exact = ([p, q, , r]: readonly [number, number, number, number]): number[] => {
  const det = p * r - q * q;
  return [(r * right[0] - q * right[1]) / det, (p * right[1] - q * right[0]) / det];
};
type Found = (op: ReturnType<typeof operatorFromMatrix>, b: tf.Tensor) => Solution<tf.Tensor>;
const program =
  (solver: "cg" | "minres" | "fgmres" | "bicgstab"): Found =>
  (op, b) =>
    readSolution(linearSolve(op, b, { solver }));
const fit =
  (solver: "lsqr" | "lsmr"): Found =>
  (op, b) =>
    readSolution(linearLeastSquares(op, b, { solver }));
const every: readonly (readonly [string, Found, typeof definite | typeof indefinite])[] = [
  ["cg", cg as Found, definite],
  ["minres", minres as Found, indefinite],
  ["fgmres", fgmres as Found, indefinite],
  ["cg in a program", program("cg"), definite],
  ["minres in a program", program("minres"), indefinite],
  ["fgmres in a program", program("fgmres"), indefinite],
  ["bicgstab in a program", program("bicgstab"), indefinite],
  ["lsqr", fit("lsqr"), indefinite],
  ["lsmr", fit("lsmr"), indefinite],
];
/** Those of which float32 holds the solution. */
const scales = [1e-30, 1e-9, 1, 1e9, 1e30].flatMap((a) =>
  [1e-30, 1e-9, 1, 1e9, 1e30]
    .filter((b) => b / a < 1e36 && b / a > 1e-36)
    .map((b) => [a, b] as const),
);

describe.each(every)("%s", (_, solve, matrix) => {
  it("solves at every scale of A and b that has a solution", () => {
    for (const [a, b] of scales) {
      const op = operatorFromMatrix(
        tf.tensor2d(
          matrix.map((x) => a * x),
          [2, 2],
        ) as tf.Tensor,
      );
      const found = solve(op, tf.tensor1d(right.map((x) => b * x)) as tf.Tensor);
      const values = [...found.value.dataSync()].map((x) => (x / b) * a);
      expect({ a, b, status: found.status }).toEqual({ a, b, status: "converged" });
      for (const [i, x] of exact(matrix).entries()) expect(values[i]).toBeCloseTo(x, 4);
      expect(found.residualNorm).toBeLessThanOrEqual(1e-5 * b * Math.sqrt(5));
    }
  });

  it("does not call a solution found that float32 does not hold", () => {
    for (const [a, b] of [
      [1e-30, 1e30],
      [1e30, 1e-30],
    ] as const) {
      const op = operatorFromMatrix(
        tf.tensor2d(
          matrix.map((x) => a * x),
          [2, 2],
        ) as tf.Tensor,
      );
      const found = solve(op, tf.tensor1d(right.map((x) => b * x)) as tf.Tensor);
      expect(found.status).not.toBe("converged");
    }
  });
});

describe("an indefinite system", () => {
  it("is solved by compiled minres where b is large, and is the breakdown of cg, whose value is 0", async () => {
    const matvec = (v: tf.Tensor) => tf.sum(tf.mul(tf.tensor2d([...indefinite], [2, 2]), v), 1);
    const solve = jit((b: tf.Tensor) => linearSolve({ matvec }, b, { solver: "minres" }));
    const { value, status } = await solve(tf.tensor1d([1e9, 2e9]) as tf.Tensor);
    expect(solverStatuses[status.dataSync()[0] as number]).toBe("converged");
    for (const [i, x] of exact(indefinite).entries()) {
      expect((value.dataSync()[i] as number) / 1e9).toBeCloseTo(x, 4);
    }
    await solve.dispose();
    const lost = readSolution(
      linearSolve({ matvec }, tf.tensor1d([1, -3]) as tf.Tensor, { solver: "cg" }),
    );
    expect([lost.status, ...lost.value.dataSync()]).toEqual(["breakdown", 0, 0]);
  });
});
