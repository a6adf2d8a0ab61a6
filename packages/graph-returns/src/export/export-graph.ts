import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { saveNpy } from "@legendre/core-tensor";
import { sideEncoders, sides } from "../encodings/purchase-features.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import { dataHash } from "../report/data-hash.ts";

/** Numbers of the phases in `phase.npy`. */
const phases = { train: 0, validation: 1, test: 2 } as const;

/**
 * Writes a task as arrays that NumPy, PyTorch and PyTorch Geometric read, so that a graph too large for one process can be
 * trained where there are more of them. Node only.
 *
 * - `x_customer.npy`, `x_variant.npy`: float32 `[nodes, columns]`, the columns that the protocol allows, encoded as here,
 *   and behind them the logarithm of one plus the number of messages;
 * - `edge_index.npy`: int64 `[2, purchases]`, the training purchases and behind them the testing ones;
 * - `edge_label.npy`: uint8; `phase.npy`: int32, 0 train, 1 validation, 2 test, −1 none;
 * - `message.npy`: uint8 `[2, purchases]`, whether it carries messages while train and validation, and while test
 *   purchases are judged. A step must leave out the pairs it learns from;
 * - `schema.json`: names of the columns, protocol box, hashes.
 *
 * @param folder - made if need be.
 * @param task - from `protocolTask`.
 *
 * @example
 * ```ts
 * import { loadNpy } from "@legendre/core-tensor";
 * import { exportGraph, generateReturns, protocolTask } from "@legendre/graph-returns";
 *
 * const task = protocolTask(await generateReturns({ edges: 200, seed: 1 }));
 * await exportGraph("out/graph", task);
 * const { shape } = await loadNpy("out/graph/edge_index.npy");
 * console.log(shape[1] === task.data.splits.training.edges.count + task.data.splits.testing.edges.count); // → true
 * ```
 */
export async function exportGraph(folder: string, task: ReturnsTask): Promise<void> {
  const { data, train, validation, test } = task;
  const { training, testing } = data.splits;
  await mkdir(folder, { recursive: true });
  const first = { training: 0, testing: training.edges.count };
  const total = training.edges.count + testing.edges.count;
  const both = <T>(of: (split: typeof training) => ArrayLike<T>): T[] => [
    ...Array.from(of(training)),
    ...Array.from(of(testing)),
  ];
  const ends = ["customer", "variant"] as const;
  const index = ends.flatMap((end) => both(({ edges }) => edges[end]).map(BigInt));
  const phase = new Int32Array(total).fill(-1);
  for (const { name, split, edges } of [train, validation, test]) {
    for (const e of edges) phase[first[split] + e] = phases[name];
  }
  const message = new Uint8Array(2 * total);
  for (const [row, { messages }] of [train, test].entries()) {
    for (const e of messages.edges) message[row * total + first[messages.split] + e] = 1;
  }
  const encoders = sideEncoders(task, "indicator");
  const columns: Record<string, readonly string[]> = {};
  for (const side of ["customers", "variants"] as const) {
    const kind = sides[side];
    const { count } = data.nodes[kind]!;
    const { values, names } = encoders[side].encode(training[side], count);
    const degree = new Int32Array(count);
    for (const e of train.messages.edges)
      degree[data.splits[train.messages.split].edges[kind][e]!]!++;
    const width = names.length + 1;
    const x = new Float32Array(count * width);
    for (let node = 0; node < count; node++) {
      x.set(values.subarray(node * names.length, (node + 1) * names.length), node * width);
      x[(node + 1) * width - 1] = Math.log1p(degree[node]!);
    }
    columns[kind] = [...names, "log degree"];
    await saveNpy(join(folder, `x_${kind}.npy`), { dtype: "f4", shape: [count, width], data: x });
  }
  const edgeIndex = { dtype: "i8", shape: [2, total], data: BigInt64Array.from(index) } as const;
  await saveNpy(join(folder, "edge_index.npy"), edgeIndex);
  const label = Uint8Array.from(both(({ edges }) => edges.label));
  await saveNpy(join(folder, "edge_label.npy"), { dtype: "u1", shape: [total], data: label });
  await saveNpy(join(folder, "phase.npy"), { dtype: "i4", shape: [total], data: phase });
  await saveNpy(join(folder, "message.npy"), { dtype: "u1", shape: [2, total], data: message });
  const { schemaHash } = data;
  const about = {
    format: "graph-returns.graph",
    version: 1,
    columns,
    box: task.box,
    schemaHash,
    dataHash: await dataHash(data),
  };
  await writeFile(join(folder, "schema.json"), `${JSON.stringify(about, null, 2)}\n`);
}
