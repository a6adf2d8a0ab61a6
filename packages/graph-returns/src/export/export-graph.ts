import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LegendreError } from "@legendre/core-tensor";
import { saveNpy } from "@legendre/core-tensor/io";
import { fitSchema } from "../data/schema-hash.ts";
import { sides } from "../encodings/purchase-features.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import { dataHash } from "../report/data-hash.ts";
import { exchangeFolds, exchangeRecipe, savedRecipe } from "./exchange-recipe.ts";

/** What `schema.json` of an exported graph calls itself. */
export const exchangeFormat = { format: "graph-returns.graph", version: 2 } as const;

/** Numbers of the phases in `phase.npy`. */
const phases = { train: 0, validation: 1, test: 2 } as const;

/**
 * Writes a task as arrays that NumPy, PyTorch and PyTorch Geometric read, so that a graph too large for one process can be
 * trained where there are more of them. `python/load_graph.py` makes a `HeteroData` of them, and `importGraphModel` reads
 * what was trained. Node only.
 *
 * - `x_customer.npy`, `x_variant.npy`: float32 `[nodes, columns]`, the columns that the protocol allows, encoded as here;
 *   `x_customer_test.npy`, `x_variant_test.npy`: out of the tables of the test phase;
 * - `edge_index.npy`: int64 `[2, purchases]`, the training purchases and behind them the testing ones;
 * - `edge_label.npy`: uint8; `phase.npy`: int32, 0 train, 1 validation, 2 test, −1 none;
 * - `message.npy`: uint8 `[2, purchases]`, whether it carries messages while train and validation, and while test
 *   purchases are judged;
 * - `fold.npy`: int32, the part of a training purchase, as in `supervisionFolds`, or −1: a step learns from one part and
 *   leaves its messages out;
 * - `schema.json`: names of the columns, how counts of messages are scaled, protocol box, hashes.
 *
 * @param folder - made if need be.
 * @param task - from `protocolTask`.
 * @throws code "option" for a task whose messages carry labels: counts of them would tell a step what it is to learn.
 *
 * @example
 * ```ts
 * import { loadNpy } from "@legendre/core-tensor/io";
 * import { protocolTask } from "@legendre/graph-returns";
 * import { exportGraph } from "@legendre/graph-returns/export";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const task = protocolTask(await generateReturns({ edges: 200, seed: 1 }));
 * await exportGraph("out/graph", task);
 * const { shape } = await loadNpy("out/graph/edge_index.npy");
 * console.log(shape[1] === task.data.splits.training.edges.count + task.data.splits.testing.edges.count); // → true
 * ```
 */
export async function exportGraph(folder: string, task: ReturnsTask): Promise<void> {
  const { data, train, validation, test } = task;
  if (train.messages.labels) {
    const message = `messages of "${task.protocol}" carry labels, which an exported graph does not have; take "checkout" or another protocol`;
    throw new LegendreError("option", "exportGraph", message, { protocol: task.protocol });
  }
  const { training, testing } = data.splits;
  await mkdir(folder, { recursive: true });
  const first = { training: 0, testing: training.edges.count };
  const total = training.edges.count + testing.edges.count;
  const label = new Uint8Array(total);
  const index = new BigInt64Array(2 * total);
  for (const [split, from] of Object.entries(first) as ["training" | "testing", number][]) {
    const { edges } = data.splits[split];
    label.set(edges.label, from);
    for (const [row, end] of (["customer", "variant"] as const).entries()) {
      for (let e = 0; e < edges.count; e++) index[row * total + from + e] = BigInt(edges[end][e]!);
    }
  }
  const phase = new Int32Array(total).fill(-1);
  for (const { name, split, edges } of [train, validation, test]) {
    for (const e of edges) phase[first[split] + e] = phases[name];
  }
  const message = new Uint8Array(2 * total);
  for (const [row, { messages }] of [train, test].entries()) {
    for (const e of messages.edges) message[row * total + first[messages.split] + e] = 1;
  }
  const folds = exchangeFolds(task);
  const fold = new Int32Array(total).fill(-1);
  if (train.removeSupervised) {
    for (const [k, { supervised }] of folds.entries()) {
      for (const e of supervised) fold[first[train.split] + e] = k;
    }
  }
  const recipe = exchangeRecipe(task, folds);
  const columns: Record<string, readonly string[]> = {};
  for (const [side, kind] of Object.entries(sides) as ["customers", "customer"][]) {
    const encoder = recipe.encoders[side];
    const { count } = data.nodes[kind]!;
    for (const { name, split } of [train, test]) {
      const { values } = encoder.encode(data.splits[split][side], count);
      const file = name === "test" ? `x_${kind}_test.npy` : `x_${kind}.npy`;
      const x = { dtype: "f4", shape: [count, encoder.names.length], data: values } as const;
      await saveNpy(join(folder, file), x);
    }
    columns[kind] = encoder.names;
  }
  const write = (name: string, array: Parameters<typeof saveNpy>[1]): Promise<void> =>
    saveNpy(join(folder, `${name}.npy`), array);
  await write("edge_index", { dtype: "i8", shape: [2, total], data: index });
  await write("edge_label", { dtype: "u1", shape: [total], data: label });
  await write("phase", { dtype: "i4", shape: [total], data: phase });
  await write("message", { dtype: "u1", shape: [2, total], data: message });
  await write("fold", { dtype: "i4", shape: [total], data: fold });
  const about = {
    ...exchangeFormat,
    columns,
    recipe: savedRecipe(recipe),
    box: task.box,
    schemaHash: fitSchema(task),
    dataHash: await dataHash(data),
  };
  await writeFile(join(folder, "schema.json"), `${JSON.stringify(about, null, 2)}\n`);
}
