import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadNpy, loadNpz, saveNpz, treeDispose, treeMap } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { expectNoLeak } from "@repo/test-kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  buildGraph,
  disposeGraph,
  exportGraph,
  exportWeights,
  type GeneratedReturns,
  generateReturns,
  graphEncoder,
  importWeights,
  messageGraph,
  protocolTask,
  type ReturnsTask,
  rowRandom,
} from "../../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-pyg-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const encoder = graphEncoder({ hidden: [8, 6] });
const relations = [
  { name: "purchase", from: "customer", to: "variant" },
  { name: "purchase, back", from: "variant", to: "customer" },
];

let data: GeneratedReturns;
let task: ReturnsTask;
let x: Record<string, Tensor>;

beforeAll(async () => {
  data = await generateReturns({ edges: 500, seed: 9 });
  task = protocolTask(data);
  await exportGraph(folder, task);
  x = {};
  for (const kind of ["customer", "variant"]) {
    const { shape, data: values } = await loadNpy(join(folder, `x_${kind}.npy`));
    x[kind] = tensor(values as Float32Array, [...shape]);
  }
}, 60_000);
afterAll(() => treeDispose(x));

const newWeights = (seed: number) =>
  encoder.init(rowRandom(seed), {
    relations,
    widths: { customer: x["customer"]!.shape[1]!, variant: x["variant"]!.shape[1]! },
  });

/** What the encoder makes of all nodes with the training messages. */
function encoded(weights: ReturnType<typeof newWeights>): Record<string, number[]> {
  const graph = messageGraph(buildGraph(data, task.train.messages));
  const h = encoder.apply(weights, graph, x);
  const out = Object.fromEntries(
    Object.entries(h).map(([kind, rows]) => [kind, [...rows.dataSync()]]),
  );
  disposeGraph(graph);
  treeDispose(h);
  return out;
}

describe("exportGraph", () => {
  it("writes every purchase with its phase, label and messages", async () => {
    const read = async (name: string) => (await loadNpy(join(folder, `${name}.npy`))).data;
    const { training, testing } = data.splits;
    const total = training.edges.count + testing.edges.count;
    const index = (await read("edge_index")) as BigInt64Array;
    expect(Array.from(index.subarray(0, 5), Number)).toEqual([
      ...training.edges.customer.subarray(0, 5),
    ]);
    expect(Number(index[total + training.edges.count])).toBe(testing.edges.variant[0]);
    const phase = Array.from((await read("phase")) as Int32Array);
    const counts = [0, 1, 2].map((p) => phase.filter((q) => q === p).length);
    expect(counts).toEqual([
      task.train.edges.length,
      task.validation.edges.length,
      task.test.edges.length,
    ]);
    const message = (await read("message")) as Uint8Array;
    const sums = [message.subarray(0, total), message.subarray(total)].map((row) =>
      row.reduce((a, b) => a + b, 0),
    );
    expect(sums).toEqual([task.train.messages.edges.length, task.test.messages.edges.length]);
    // No purchase that is judged in test carries messages then.
    expect(phase.some((p, e) => p === 2 && message[total + e] === 1)).toBe(false);
    const about = JSON.parse(readFileSync(join(folder, "schema.json"), "utf8"));
    expect(about.columns.customer.at(-1)).toBe("log degree");
    expect(about.columns.customer.length).toBe(x["customer"]!.shape[1]);
  });
});

describe("importWeights", () => {
  it("gives back what exportWeights wrote, and frees nothing of others", async () => {
    const weights = newWeights(1);
    const path = join(folder, "weights.npz");
    await exportWeights(path, weights);
    const again = await importWeights(path, weights);
    expect(encoded(again)).toEqual(encoded(weights));
    treeDispose([again]);
    await expectNoLeak(async () => treeDispose([await importWeights(path, weights)]), 5);
    treeDispose([weights]);
  });

  it("refuses weights of another model, and says which", async () => {
    const weights = newWeights(2);
    const path = join(folder, "bad.npz");
    await exportWeights(path, weights);
    const arrays = new Map(await loadNpz(path));
    const name = "layers.1.self.customer.bias";
    const refuses = async (change: Map<string, never>, words: RegExp) => {
      await saveNpz(path, new Map([...arrays, ...change]));
      await expectNoLeak(async () => {
        await expect(importWeights(path, weights)).rejects.toThrow(words);
      }, 2);
    };
    const array = (shape: number[], fill: number) =>
      ({
        dtype: "f4",
        shape,
        data: new Float32Array(shape.reduce((a, b) => a * b)).fill(fill),
      }) as never;
    await refuses(new Map([[name, array([2, 3], 0)]]), /is \[2, 3\], expected \[6\]/);
    await refuses(new Map([[name, array([6], Number.NaN)]]), /bias" has NaN at 0/);
    await refuses(new Map([["more", array([1], 0)]]), /"more" has no place/);
    arrays.delete(name);
    await refuses(new Map<string, never>(), /no array "layers.1.self.customer.bias"/);
    treeDispose([weights]);
  });
});

/** A Python with torch_geometric, or nothing. */
const python = [process.env["PYG_PYTHON"], process.env["PEER_PYTHON"], "python3"].find((path) => {
  if (path === undefined) return false;
  try {
    execFileSync(path, ["-c", "import torch_geometric"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

describe.skipIf(python === undefined)("PyTorch Geometric (needs torch_geometric)", () => {
  it("gives the same SAGE output, trains a step, and its weights give the same here", async () => {
    const weights = newWeights(3);
    await exportWeights(join(folder, "start.npz"), weights);
    const script = fileURLToPath(new URL("sage_step.py", import.meta.url));
    const loader = fileURLToPath(new URL("../../python", import.meta.url));
    const env = { ...process.env, PYTHONPATH: loader };
    execFileSync(python!, [script, folder], { env, stdio: ["ignore", "ignore", "inherit"] });
    const found = await loadNpz(join(folder, "outputs.npz"));
    const trained = await importWeights(join(folder, "trained.npz"), weights);
    for (const [when, at] of [
      ["before", weights],
      ["after", trained],
    ] as const) {
      for (const [kind, rows] of Object.entries(encoded(at))) {
        const theirs = found.get(`${when}.${kind}`)!.data as Float32Array;
        const apart = Math.max(...rows.map((value, i) => Math.abs(value - theirs[i]!)));
        expect([when, kind, apart < 1e-4]).toEqual([when, kind, true]);
      }
    }
    const losses = found.get("losses")!.data as Float32Array;
    expect(losses[1]!).toBeLessThan(losses[0]!);
    const moved = treeMap((leaf: Tensor) => leaf.dataSync()[0], trained);
    expect(moved).not.toEqual(treeMap((leaf: Tensor) => leaf.dataSync()[0], weights));
    treeDispose([weights, trained]);
  }, 240_000);
});
