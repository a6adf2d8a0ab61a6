/** Two hundred steps of conjugate gradients on an operator of 10,000 numbers in one compiled call, against the eager solver. */
import { jit } from "@legendre/core-tensor";
import { cg, type LinearOperator, linearSolve } from "@legendre/core-tensor/linalg";
import { startEngine } from "@repo/cli";
import { add, concat, mul, slice, sub, type Tensor, tensor, tidy } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
await startEngine(flags.engine);
const [n, steps] = flags.smoke ? [200, 10] : [10_000, 200];

// So near to singular that no step is the last one: with 4.1 all digits were there after 140.
const diagonal = tensor(uniformValues(1, n).map((x) => 2.002 + x / 1000));
/** A chain: `d_i v_i − v_{i−1} − v_{i+1}`. */
const operator: LinearOperator<Tensor> = {
  matvec: (v) =>
    tidy(() => {
      const [first, last] = [slice(v, [0], [1]), slice(v, [n - 1], [1])];
      const before = concat([last, slice(v, [0], [n - 1])]);
      const after = concat([slice(v, [1], [n - 1]), first]);
      return sub(mul(diagonal, v), add(before, after));
    }),
};
const b = tensor(uniformValues(2, n));
// No residual is small enough, so that all steps are taken.
const options = { tolerance: 0, maxSteps: steps };

const solve = jit((right: Tensor) => linearSolve(operator, right, { ...options, solver: "cg" }));

function squares(values: Iterable<number>): number {
  let sum = 0;
  for (const x of values) sum += x * x;
  return sum;
}

function checkSteps(taken: number): void {
  if (taken !== steps) throw new Error(`cg: ${taken} of ${steps} steps were taken`);
}

async function compiled(): Promise<number> {
  const { value, status, steps: taken, residualNorm } = await solve(b);
  const sum = squares(value.dataSync());
  checkSteps(taken.dataSync()[0] as number);
  for (const x of [value, status, taken, residualNorm]) x.dispose();
  return sum;
}

function eager(): number {
  const { value, steps: taken } = cg(operator, b, options);
  const sum = squares(value.dataSync());
  checkSteps(taken);
  value.dispose();
  return sum;
}

const check = await compiled();
const reference = eager();
if (Math.abs(check - reference) > 1e-3 * reference) {
  throw new Error(`cg: compiled gives ${check}, eager ${reference}`);
}
await compare(
  {
    name: "cg",
    title: `${steps} steps of conjugate gradients on ${n} numbers`,
    ours: compiled,
    check: [check],
    peers: [{ id: "eager", name: "our eager solver", run: eager }],
    goals: [{ against: "eager", atMost: 0.3 }],
    dispose: () => {
      for (const x of [diagonal, b]) x.dispose();
    },
  },
  flags,
);
