/** A float64 Cholesky factor of n = 1024 and the solutions for 392 right-hand sides. */
import { hostArray } from "@legendre/core-tensor";
import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();

/** `G Gᵀ/n + 1`. */
function positive(n: number): Float64Array {
  const g = new Float64Array(uniformValues(1, n * n));
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += g[i * n + k]! * g[j * n + k]!;
      a[i * n + j] = a[j * n + i] = sum / n + Number(i === j);
    }
  }
  return a;
}

function workload(n: number, columns: number) {
  const a = hostArray(positive(n), [n, n]);
  const b = hostArray(new Float64Array(uniformValues(2, n * columns)), [n, columns]);
  const once = () => choleskySolve64(cholesky64(a), b).value;
  const x = [...once().data];
  return {
    title: `float64 factor of n = ${n} and ${columns} right-hand sides`,
    ours: once,
    check: [x.reduce((sum, v) => sum + v, 0), x.reduce((sum, v) => sum + v * v, 0)],
    peers: [{ program: "cholesky.py", args: [n, columns].map(String) }],
  };
}

const [n, columns] = flags.smoke ? [40, 7] : [1024, 392];
const name = "cholesky";
const goals = [{ against: "torch", atMost: 6, aim: 3 }];
await compare({ name, goals, ...workload(n, columns) }, flags);
await compareGrowth(
  {
    name,
    axis: "right-hand sides",
    values: flags.smoke ? [columns] : [1, 8, 64, 256, 1024],
    workload: (count) => workload(n, count),
  },
  flags,
);
