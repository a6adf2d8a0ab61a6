import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { treeDispose } from "@legendre/core-tensor";
import { loadNpy, loadNpz, saveNpz } from "@legendre/core-tensor/io";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { expectNoLeak } from "@repo/test-kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeEncoder } from "../../src/encodings/node-encoder.ts";
import {
  exportGraph,
  exportWeights,
  importGraphModel,
  importWeights,
} from "../../src/export/index.ts";
import { type GeneratedReturns, generateReturns } from "../../src/generator/index.ts";
import { buildGraph, protocolTask, type ReturnsTask } from "../../src/index.ts";
import {
  disposeGraph,
  type FittedGraph,
  graphEncoder,
  loadReturnsModel,
  messageGraph,
  rowRandom,
  saveReturnsModel,
} from "../../src/models/index.ts";
import { scorer } from "../../src/serve/index.ts";

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
    expect(about.columns.customer.length).toBe(x["customer"]!.shape[1]);
  });

  it("gives each training purchase a part, repeated pairs the same, and no other purchase one", async () => {
    const fold = Array.from((await loadNpy(join(folder, "fold.npy"))).data as Int32Array);
    const { customer, variant } = data.splits.training.edges;
    const parts = new Map<string, Set<number>>();
    for (const e of task.train.edges) {
      const pair = `${customer[e]} ${variant[e]}`;
      parts.set(pair, (parts.get(pair) ?? new Set()).add(fold[e]!));
    }
    expect([...parts.values()].every((of) => of.size === 1 && !of.has(-1))).toBe(true);
    expect(new Set([...parts.values()].flatMap((of) => [...of])).size).toBe(5);
    expect(fold.filter((f) => f >= 0).length).toBe(task.train.edges.length);
  });

  it("encodes test purchases out of the test phase's tables", async () => {
    const { values } = nodeEncoder(
      data.splits.training.customers,
      task.features,
      "indicator",
    ).encode(data.splits.testing.customers, data.nodes["customer"]!.count);
    const test = (await loadNpy(join(folder, "x_customer_test.npy"))).data as Float32Array;
    expect(test).toEqual(values);
    expect([...test]).not.toEqual([...x["customer"]!.dataSync()]);
  });

  it("refuses messages with labels, whose counts would tell a step what it is to learn", async () => {
    const aware = protocolTask(data, { protocol: "label-aware" });
    await expect(exportGraph(folder, aware)).rejects.toThrow(/carry labels/);
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

/** A model of PyTorch Geometric and what it said, from fixtures/pyg/make.ts. */
const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/pyg/${name}.npz`, import.meta.url));

/** The largest difference between what a model says of a phase and what was said elsewhere. */
async function apart(
  model: FittedGraph,
  phase: "validation" | "test",
  said: string,
  when = "after",
): Promise<number> {
  const theirs = (await loadNpz(said)).get(`${when}.${phase}`)!.data as Float32Array;
  const ours = await model.predict(data, task[phase]);
  expect(ours.length).toBe(theirs.length);
  return Math.max(...ours.map((p, i) => Math.abs(p - theirs[i]!)));
}

describe("importGraphModel", () => {
  it("predicts what PyTorch Geometric does, and so do its saved and its served form", async () => {
    const model = await importGraphModel(folder, { weights: fixture("weights") });
    expect(model.name).toBe("GNN sage-mean, imported");
    for (const phase of ["validation", "test"] as const) {
      expect(await apart(model, phase, fixture("outputs"))).toBeLessThan(1e-5);
    }
    const path = join(folder, "model.safetensors");
    await saveReturnsModel(path, model);
    const ours = await model.predict(data, task.test);
    expect(await (await loadReturnsModel(path)).predict(data, task.test)).toEqual(ours);
    // A shop reads the training tables, as the validation phase does.
    const { edges, messages } = task.validation;
    const shop = await scorer(model, data, { messages });
    const { customer, variant } = data.splits.training.edges;
    const served = await shop.probabilities(
      Array.from(edges, (e) => ({
        customer: data.nodes["customer"]!.ids[customer[e]!]!,
        variant: data.nodes["variant"]!.ids[variant[e]!]!,
      })),
    );
    const fitted = await model.predict(data, task.validation);
    const gaps = Array.from(served, (p, i) => Math.abs(p - fitted[i]!));
    expect(Math.max(...gaps)).toBeLessThan(1e-5);
    await shop.dispose();
  });

  it("leaves nothing behind, also where it refuses", async () => {
    await expectNoLeak(async () => {
      await importGraphModel(folder, { weights: fixture("weights") });
      const arrays = new Map(await loadNpz(fixture("weights")));
      const bad = join(folder, "bad-model.npz");
      const refused = async (words: RegExp): Promise<void> => {
        await saveNpz(bad, arrays);
        await expect(importGraphModel(folder, { weights: bad })).rejects.toThrow(words);
      };
      const { shape } = arrays.get("decoder.customer")!;
      const transposed = { ...arrays.get("decoder.customer")!, shape: [shape[1]!, shape[0]!] };
      const whole = arrays.get("decoder.customer")!;
      arrays.set("decoder.customer", transposed as typeof whole);
      await refused(/"decoder.customer" is \[10, \d+\], expected \[\d+, 10\]/);
      arrays.set("decoder.customer", whole);
      arrays.delete("decoder.bias");
      await refused(/no array "decoder.bias", which says how wide/);
    }, 2);
  });

  it("refuses a folder without its schema, of another version, or with a recipe that is none", async () => {
    const path = join(folder, "schema.json");
    const text = readFileSync(path, "utf8");
    const about = JSON.parse(text);
    const refused = async (content: string, words: RegExp): Promise<void> => {
      writeFileSync(path, content);
      const model = importGraphModel(folder, { weights: fixture("weights") });
      await expect(model).rejects.toThrow(words);
    };
    await refused("{", /cannot be read as JSON/);
    await refused("null", /undefined of version undefined, expected graph-returns.graph/);
    await refused(
      JSON.stringify({ ...about, version: 1 }),
      /of version 1, expected .* of version 2/,
    );
    for (const change of [
      { rate: "0.5" },
      { counts: { customer: [0, 1], variant: [0] } },
      { counts: { customer: [0, 1], variant: [0, null] } },
      { parts: { customers: [], variants: [{ kind: "number", column: "a" }] } },
      { parts: { customers: [{ kind: "category", column: "a", levels: [1] }], variants: [] } },
    ]) {
      const recipe = { ...about.recipe, ...change };
      await refused(JSON.stringify({ ...about, recipe }), /does not say how columns are encoded/);
    }
    writeFileSync(path, text);
  });

  it("refuses data whose columns are others than those of the export", async () => {
    const model = await importGraphModel(folder, { weights: fixture("weights") });
    const other = { ...data, schemaHash: "other" };
    await expect(model.predict(other, task.test)).rejects.toThrow(/schema other, the model was/);
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
  it("trains a step on an exported graph; its SAGE gives the same here before and after", async () => {
    const script = fileURLToPath(new URL("sage_step.py", import.meta.url));
    const loader = fileURLToPath(new URL("../../python", import.meta.url));
    const env = { ...process.env, PYTHONPATH: loader };
    execFileSync(python!, [script, folder], { env, stdio: ["ignore", "ignore", "inherit"] });
    const said = join(folder, "outputs.npz");
    const start = await importGraphModel(folder, { weights: join(folder, "start.npz") });
    const trained = await importGraphModel(folder);
    for (const phase of ["validation", "test"] as const) {
      expect(await apart(start, phase, said, "before")).toBeLessThan(1e-5);
      expect(await apart(trained, phase, said)).toBeLessThan(1e-5);
    }
    const losses = (await loadNpz(said)).get("losses")!.data as Float32Array;
    expect(losses[1]!).toBeLessThan(losses[0]!);
  }, 240_000);
});
