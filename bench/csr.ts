/** Means over the neighbours in a graph, with their gradient: what message passing does in each layer. */
import { treeDispose, vjp } from "@legendre/core-tensor";
import { type Csr, csr, matmul, reorder } from "@legendre/core-tensor/sparse";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare, type Workload } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { purchases } from "./shared/purchases.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);

const name = "csr";

/** A mean over neighbours with its gradient, compiled, and its results on the same numbers each time. */
function meanOver(bought: Csr, [variants, customers]: readonly [number, number], width: number) {
  const x = tensor(uniformValues(1, customers * width), [customers, width]);
  const cotangent = tensor(uniformValues(2, variants * width), [variants, width]);
  const mean = run((at: Tensor, c: Tensor) => {
    const { value, pullback } = vjp((h: Tensor) => matmul(bought, h, { reduce: "mean" }), at);
    return [value, pullback(c)];
  });
  return { call: () => mean(x, cotangent), dispose: () => treeDispose([x, cotangent]) };
}

async function workload(edges: number, width: number): Promise<Omit<Workload, "name" | "row">> {
  const { customers, variants, customerOf, variantOf } = purchases(edges);
  const bought = csr({ rows: variantOf, columns: customerOf }, { shape: [variants, customers] });
  const { call, dispose } = meanOver(bought, [variants, customers], width);
  const first = await call();
  const check = first
    .flat()
    .map((part) => Array.from((part as Tensor).dataSync()).reduce((sum, v) => sum + v * v, 0));
  treeDispose(first);
  const sizes = [edges, width].map(String);
  return {
    title: `mean over ${edges} edges of ${width} features, forward and backward`,
    ours: async () => treeDispose(await call()),
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
    dispose,
  };
}

/** The same graph under random numbers of its nodes, and under numbers that `reorder` gives. */
async function orders(edges: number, width: number): Promise<Omit<Workload, "name" | "row">> {
  const { customers, variants, customerOf, variantOf } = purchases(edges);
  const [rows, columns] = [shuffled(3, variants), shuffled(4, customers)];
  const bought = csr(
    { rows: variantOf.map((v) => rows[v]!), columns: customerOf.map((c) => columns[c]!) },
    { shape: [variants, customers] },
  );
  const given = meanOver(bought, [variants, customers], width);
  const community = meanOver(reorder(bought).matrix, [variants, customers], width);
  const others = (["degree", "reverse-cuthill-mckee"] as const).map((method) => ({
    method,
    ...meanOver(reorder(bought, { method }).matrix, [variants, customers], width),
  }));
  const once = (call: () => Promise<unknown>) => async () => treeDispose(await call());
  return {
    title: `the same of ${edges} edges and ${width} features with nodes reordered by community`,
    ours: once(community.call),
    peers: [
      { id: "random", name: "random order", run: once(given.call) },
      ...others.map(({ method, call }) => ({ id: method, name: `by ${method}`, run: once(call) })),
    ],
    items: { count: edges, unit: "edges" },
    dispose: () => {
      for (const { dispose } of [given, community, ...others]) dispose();
    },
  };
}

/** The numbers below `count` in a random order. */
function shuffled(seed: number, count: number): Int32Array {
  const keys = uniformValues(seed, count);
  return Int32Array.from({ length: count }, (_, i) => i).sort((i, j) => keys[i]! - keys[j]!);
}

const [few, many] = flags.smoke ? [2_000, 2_000] : [100_000, 1_000_000];
const [narrow, wide] = flags.smoke ? [5, 5] : [16, 64];
for (const edges of new Set([few, many])) {
  for (const width of new Set([narrow, wide])) {
    const row = `E = ${edges}, F = ${width}`;
    await compare({ ...(await workload(edges, width)), name, row }, flags);
  }
}
const row = `reordered, E = ${many}, F = ${wide}`;
await compare({ ...(await orders(many, wide)), name, row, rounds: 7 }, flags);
await compareGrowth(
  {
    name,
    axis: "edges",
    values: flags.smoke ? [2_000] : [10_000, 30_000, 100_000, 300_000, 1_000_000],
    workload: (edges) => workload(edges, narrow),
  },
  flags,
);
