import { treeDispose, treeFlatten, valueAndGrad } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { convolve } from "../../src/encoders/convolution.ts";
import { type ConvolutionName, convolutions } from "../../src/encoders/convolution-rules.ts";
import { decodeEdges, graphEncoder, messageGraph, purchaseEnds } from "../../src/encoders/index.ts";
import { sideEncoders } from "../../src/encodings/purchase-features.ts";
import { generateReturns } from "../../src/generator/index.ts";
import { messageCounts, withoutPairs } from "../../src/graph/message-counts.ts";
import { messagesWithout, protocolTask, supervisionFolds } from "../../src/index.ts";
import { needsDegrees } from "../../src/models/fitted-graph.ts";
import {
  disposeInput,
  type GraphInput,
  graphInput,
  graphOf,
  type InputOptions,
} from "../../src/models/graph-input.ts";
import { graphNetwork } from "../../src/models/graph-network.ts";
import {
  type GraphRecipe,
  type GraphSource,
  graphSource,
  structureOf,
} from "../../src/models/graph-source.ts";
import { rowRandom } from "../../src/models/index.ts";
import { messagesOfOthers } from "../../src/protocols/supervision-folds.ts";

const names: ConvolutionName[] = ["sage-mean", "sage-sum", "sage-max", "gcn", "gat", "rgcn"];
const data = await generateReturns({ edges: 400, seed: 4 });
const task = protocolTask(data, { protocol: "label-aware" });
const { train } = task;
const base = {
  encoders: sideEncoders(task, "indicator"),
  virtual: ["product", "brand", "country"] as const,
  rate: 0.5,
  hops: 2,
  known: {},
};
const kinds = ["customer", "variant", ...base.virtual];
const identity = (source: GraphSource): GraphRecipe => {
  const scaling = kinds.map((kind) => {
    const { width } = structureOf(source, kind, new Int32Array(1), 0.5);
    return [
      kind,
      { mean: new Float32Array(width), deviation: new Float32Array(width).fill(1) },
    ] as const;
  });
  return { ...base, scaling: Object.fromEntries(scaling) };
};
const whole = graphSource(data, "training", train.messages, base);
const recipe = identity(whole);
const batch = train.edges.filter((_, i) => i % 7 === 0);
const networkOf = (convolution: ConvolutionName) =>
  graphNetwork({
    encoder: { convolution, hidden: [4, 4], heads: 2 },
    units: 5,
    factors: 2,
    vectors: {},
  });
const start = { rate: 0.5, known: {} };
const numbers = (input: GraphInput, network: ReturnType<typeof networkOf>) => {
  const params = network.init(rowRandom(3), input, start);
  const { value, grads } = valueAndGrad((p: never) => network.loss(p, input))(params as never);
  const leaves = treeFlatten<Tensor>(grads as never).leaves.flatMap((leaf) => [...leaf.dataSync()]);
  const logits = [...network.logits(params, input).dataSync()];
  return { loss: value.dataSync()[0]!, grads: leaves, logits };
};

describe.each(names)("inputs of %s", (convolution) => {
  const network = networkOf(convolution);
  const degrees = needsDegrees({ convolution });
  const input = (source: GraphSource, options: Partial<InputOptions> = {}) =>
    graphInput(source, batch, recipe, { degrees, ...options });

  it("give what the whole graph gives, where no neighbours are left out", () => {
    const part = input(whole);
    const params = network.init(rowRandom(3), part, start);
    const nodes = (kind: string) =>
      Int32Array.from({ length: whole.graph.nodes[kind]! }, (_, i) => i);
    const x = Object.fromEntries(
      kinds.map((kind) => {
        const [own, counts] = [whole.columns[kind], structureOf(whole, kind, nodes(kind), 0.5)];
        const rows = Array.from(nodes(kind), (i) => [
          ...(own?.values.subarray(i * own.width, (i + 1) * own.width) ?? []),
          // Counts are three deviations from their mean at most.
          ...counts.values
            .subarray(i * counts.width, (i + 1) * counts.width)
            .map((v) => Math.max(-3, Math.min(3, v))),
        ]);
        return [kind, tensor(rows.flat(), [rows.length, rows[0]!.length])];
      }),
    );
    const h = graphEncoder({ convolution, hidden: [4, 4], heads: 2 }).apply(
      ...([params.encoder, messageGraph(whole.graph), x] as const),
    );
    const { edges } = data.splits.training;
    const joined = (kind: "customer" | "variant") =>
      tensor(
        (x[kind]!.arraySync() as number[][]).flatMap((row, i) => [
          ...row,
          ...(h[kind]!.arraySync() as number[][])[i]!,
        ]),
        [x[kind]!.shape[0]!, x[kind]!.shape[1]! + 4],
      );
    const ends = (from: Int32Array) => Int32Array.from(batch, (e) => from[e]!);
    const [customers, variants] = [joined("customer"), joined("variant")];
    const expected = decodeEdges(
      ...([params.decoder, customers, variants] as const),
      purchaseEnds(ends(edges.customer), ends(edges.variant), [
        ...([customers.shape[0]!, variants.shape[0]!] as const),
      ]),
    );
    expectAllClose(network.logits(params, part), expected, { tolerance: 2e-5 });
  });

  it("without the purchases themselves are those of messages without them", () => {
    const bare = graphSource(data, "training", messagesWithout(data, train, batch), base);
    const [a, b] = [input(whole, { exclude: true }), input(bare)].map((each) =>
      numbers(each, network),
    );
    expectAllClose(a!.logits, b!.logits, { tolerance: 1e-5 });
    // What was taken out is back.
    expect(whole.counts).toEqual(messageCounts(whole.graph));
  });

  it("without all purchases of their customers are those of messages of others", () => {
    const fold = { supervised: batch, messages: train.messages };
    const others = messagesOfOthers(data, "training", fold);
    expect(others.edges.length).toBeLessThan(messagesWithout(data, train, batch).edges.length);
    const bare = graphSource(data, "training", others, base);
    const [a, b] = [input(whole, { exclude: "customers" }), input(bare)].map((each) =>
      numbers(each, network),
    );
    expectAllClose(a!.logits, b!.logits, { tolerance: 1e-5 });
    expect(whole.counts).toEqual(messageCounts(whole.graph));
  });

  it("are the same when they are filled up", () => {
    const sizes = { nodes: {}, entries: {}, purchases: batch.length + 9 };
    const options = { exclude: true, fanout: [3, 3], seed: 5 };
    const [a, b] = [input(whole, options), input(whole, { ...options, sizes })].map((each) =>
      numbers(each, network),
    );
    expect(b!.loss).toBeCloseTo(a!.loss, 5);
    expectAllClose(b!.grads, a!.grads, { tolerance: 1e-5 });
    expect(b!.logits.length).toBe(batch.length + 9);
  });
});

describe("samples", () => {
  it.each(["sage-mean", "sage-sum", "gcn"] as const)(
    "%s: have the expectation of all",
    (name) => {
      // Brands and products have many members, countries of these customers too.
      const options = { degrees: needsDegrees({ convolution: name }) };
      const full = graphInput(whole, batch, { ...recipe, hops: 1 }, options);
      const kernel = (width: number) =>
        tensor(
          Float32Array.from({ length: width * 2 }, (_, i) => Math.sin(i + 1)),
          [width, 2],
        );
      const heard = (input: GraphInput): Float32Array[] => {
        const graph = graphOf(input);
        return graph.relations
          .filter(({ to }) => to === "customer" || to === "variant")
          .map((relation) => {
            const [source, target] = [relation.from, relation.to].map((k) => input.tensors.x[k]!);
            const params = { kernel: kernel(source!.shape[1]!) };
            const ends = { source: source!, target: target! };
            const out = convolve(convolutions[name], relation, params, ends, 0);
            // The ends of the purchases come first, in the same order, whatever is sampled.
            const rows = relation.to === "customer" ? customers : variants;
            return out.dataSync().slice(0, 2 * rows) as Float32Array;
          });
      };
      const { edges } = data.splits.training;
      const distinct = (of: Int32Array) => new Set(Array.from(batch, (e) => of[e]!)).size;
      const [customers, variants] = [distinct(edges.customer), distinct(edges.variant)];
      const expected = heard(full);
      const draws = 300;
      const sums = expected.map((values) => new Float64Array(values.length));
      const squares = expected.map((values) => new Float64Array(values.length));
      for (let seed = 0; seed < draws; seed++) {
        const sample = graphInput(
          whole,
          batch,
          { ...recipe, hops: 1 },
          { ...options, fanout: [2], seed },
        );
        for (const [r, values] of heard(sample).entries()) {
          for (const [i, value] of values.entries()) {
            sums[r]![i]! += value;
            squares[r]![i]! += value * value;
          }
        }
        disposeInput(sample);
      }
      let varied = 0;
      for (const [r, values] of expected.entries()) {
        for (const [i, value] of values.entries()) {
          const mean = sums[r]![i]! / draws;
          const variance = Math.max(0, squares[r]![i]! / draws - mean * mean);
          if (variance > 1e-6) varied++;
          // Thousands of numbers are compared: five standard errors.
          const bound = 5 * Math.sqrt(variance / draws) + 1e-4 * Math.max(1, Math.abs(value));
          expect(Math.abs(mean - value)).toBeLessThan(bound);
        }
      }
      expect(varied).toBeGreaterThan(20);
    },
    60_000,
  );
});

describe("withoutPairs", () => {
  it("takes every purchase of a pair out of all counts, also where the function fails", () => {
    const [fold] = supervisionFolds(data, train, { folds: 3 });
    const { edges } = data.splits.training;
    const take = (of: Int32Array) => Int32Array.from(fold!.supervised, (e) => of[e]!);
    const pairs = { customer: take(edges.customer), variant: take(edges.variant) };
    const bare = graphSource(data, "training", fold!.messages, base).counts;
    const seen = withoutPairs(whole.graph, whole.counts, pairs, () =>
      structuredClone(whole.counts),
    );
    expect(seen.purchases).toEqual(bare.purchases);
    const fails = () =>
      withoutPairs(whole.graph, whole.counts, pairs, () => {
        throw new Error("in the middle");
      });
    expect(fails).toThrow("in the middle");
    expect(whole.counts).toEqual(messageCounts(whole.graph));
  });
});

it("inputs leave no tensor behind", async () => {
  await expectNoLeak(() => {
    const input = graphInput(whole, batch, recipe, { degrees: true, exclude: true });
    const network = networkOf("gcn");
    const params = network.init(rowRandom(1), input, start);
    treeDispose(params as never);
    disposeInput(input);
  });
});
