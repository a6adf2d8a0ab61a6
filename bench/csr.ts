/** Means over the neighbours in a graph, with their gradient: what message passing does in each layer. */
import { treeDispose, vjp } from "@legendre/core-tensor";
import { csr, matmul } from "@legendre/core-tensor/sparse";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { purchases } from "./shared/purchases.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);

for (const edges of flags.smoke ? [2_000] : [100_000, 1_000_000]) {
  const { customers, variants, customerOf, variantOf } = purchases(edges);
  const bought = csr({ rows: variantOf, columns: customerOf }, { shape: [variants, customers] });
  for (const width of flags.smoke ? [5] : [16, 64]) {
    const x = tensor(uniformValues(1, customers * width), [customers, width]);
    const cotangent = tensor(uniformValues(2, variants * width), [variants, width]);
    const mean = run((at: Tensor, c: Tensor) => {
      const { value, pullback } = vjp((h: Tensor) => matmul(bought, h, { reduce: "mean" }), at);
      return [value, pullback(c)];
    });
    const first = await mean(x, cotangent);
    const check = first
      .flat()
      .map((part) => Array.from((part as Tensor).dataSync()).reduce((sum, v) => sum + v * v, 0));
    treeDispose(first);
    const sizes = [edges, width].map(String);
    await compare(
      {
        name: "csr",
        row: `E = ${edges}, F = ${width}`,
        title: `mean over ${edges} edges of ${width} features, forward and backward`,
        ours: async () => treeDispose(await mean(x, cotangent)),
        check,
        peers: [
          { id: "torch_sparse", program: "csr.py", args: ["torch_sparse", ...sizes] },
          { id: "torch", program: "csr.py", args: ["csr", ...sizes] },
          { id: "gather", program: "csr.py", args: ["gather", ...sizes] },
        ],
        goals: [
          { against: "torch_sparse", atMost: 1, aim: 0.7 },
          { against: ["torch", "torch_sparse"], atMost: 3, aim: 1.5 },
          { against: "gather", atMost: 0.15, aim: 0.1 },
        ],
        items: { count: edges, unit: "edges" },
        ...(edges > 100_000 ? { rounds: 7 } : {}),
      },
      flags,
    );
    treeDispose([x, cotangent]);
  }
}
