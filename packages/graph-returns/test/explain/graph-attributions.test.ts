import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/index.ts";
import { plantedReturns } from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import { featureRows } from "../../src/models/feature-rows.ts";
import type { OpenGraph } from "../../src/models/fitted-graph.ts";
import { graphSource } from "../../src/models/graph-source.ts";
import { affineRow, hostParams } from "../../src/models/host-params.ts";
import { graphModel } from "../../src/models/index.ts";

const data = plantedReturns({ model: "who-else", customers: 40, variants: 20, degree: 4, seed: 2 });
const task = protocolTask(data, { protocol: "label-aware" });
const fitted = await graphModel({
  ...{ encoder: { hidden: [4], slope: 0.25 }, units: 5, folds: 1, epochs: 2, lr: 0.05 },
  ...{ vectors: { variant: 2 }, factors: 2, compile: false },
}).fit(task);

describe("explanations of a graph model", () => {
  it("start from the average customer and variant, of whom nothing is heard", async () => {
    const content = (fitted as OpenGraph).network();
    const { structure, shapes, values } = content.kept;
    const { encoder, decoder, vectors } = hostParams(structure, shapes, values);
    const source = graphSource(data, "testing", task.test.messages, content.recipe);
    const averageOf = (kind: "customer" | "variant"): Float32Array => {
      const count = data.nodes[kind]!.count;
      const nodes = Int32Array.from({ length: count }, (_, i) => i);
      const { values: own, width } = featureRows(source, content.recipe, kind, nodes);
      const table = vectors?.[kind];
      const rows = Array.from(nodes, (node) => {
        const at = 2 * (source.vectorOf[kind]?.[node] ?? 0);
        const vector = table === undefined ? [] : [...table.data.subarray(at, at + 2)];
        return [...own.subarray(node * width, (node + 1) * width), ...vector];
      });
      return Float32Array.from(rows[0]!, (_, j) => rows.reduce((sum, r) => sum + r[j]!, 0) / count);
    };
    const ends = (["customer", "variant"] as const).map((kind) => {
      const x = averageOf(kind);
      const h = affineRow(x, encoder.layers[0]!.self[kind]!).map((z) => (z > 0 ? z : z / 4));
      return { kind, joined: [...x, ...h] };
    });
    const bias = { data: new Float32Array(5), shape: [5] };
    const [u, v] = ends.map(({ kind, joined }) =>
      affineRow(joined, { kernel: decoder[kind], bias }),
    );
    const hidden = u!.map((z, i) => Math.max(0, z + v![i]! + decoder.bias.data[i]!));
    const [p, q] = ends.map(({ kind, joined }) => {
      const kernel = decoder.factors![kind];
      return affineRow(joined, { kernel, bias: { data: new Float32Array(2), shape: [2] } });
    });
    const base =
      affineRow(hidden, { kernel: decoder.out, bias: decoder.outBias })[0]! +
      p![0]! * q![0]! +
      p![1]! * q![1]!;
    const made = await explain(fitted, data, task.test);
    expect(made).toHaveLength(task.test.edges.length);
    for (const each of made) expect(each.base).toBeCloseTo(base, 4);
  });

  it("come part by part where the purchases are among the messages, in the order asked", async () => {
    const edges = task.train.edges.filter((_, i) => i % 5 === 0).reverse();
    const made = await explain(fitted, data, task.train, { edges });
    expect(made.map(({ edge }) => edge)).toEqual([...edges]);
    for (const { output, probability, base, contributions, residual } of made) {
      expect(output).toBeCloseTo(Math.log(probability / (1 - probability)), 4);
      const sum = contributions.reduce((all, { amount }) => all + amount, base);
      expect(output - sum).toBeCloseTo(residual, 12);
      expect(residual).toBeCloseTo(0, 6);
    }
    const few = await explain(fitted, data, task.test, { maxPoints: 1 });
    expect(few.some(({ status }) => status === "max-points")).toBe(true);
  });

  it("of one that does not say its slope take the default one, and know no vectors", async () => {
    const plain = await graphModel({ folds: 1, epochs: 1, units: 4, compile: false }).fit(task);
    const [made] = await explain(plain, data, task.test, { edges: [task.test.edges[0]!] });
    expect(made!.output).toBeCloseTo(Math.log(made!.probability / (1 - made!.probability)), 4);
    const columns = made!.contributions.map(({ about, column }) => `${about} ${column}`).sort();
    expect(columns).not.toContain("embedding graph");
    expect(columns).toContain("messages other purchases of the customer");
  });
});
