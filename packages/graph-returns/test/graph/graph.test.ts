import { isLegendreError, treeDispose } from "@legendre/core-tensor";
import { matmul } from "@legendre/core-tensor/sparse";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import {
  buildGraph,
  type HeteroGraph,
  protocolTask,
  relation,
  relationMatrix,
  sampleNeighbours,
} from "../../src/index.ts";

const bipartite = (
  sources: number,
  targets: number,
  ends: readonly (readonly number[])[],
): HeteroGraph => ({
  nodes: { customer: sources, variant: targets },
  relations: {
    purchase: relation({
      name: "purchase",
      from: "customer",
      to: "variant",
      sources,
      targets,
      source: Int32Array.from(ends, ([s]) => s!),
      target: Int32Array.from(ends, ([, t]) => t!),
      edgeIds: Int32Array.from(ends, (_, e) => e),
    }),
  },
});

const edgeLists = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }))
  .chain(([s, t]) =>
    fc.record({
      s: fc.constant(s),
      t: fc.constant(t),
      ends: fc.array(fc.tuple(fc.nat(s - 1), fc.nat(t - 1)), { maxLength: 40 }),
    }),
  );

describe("relation", () => {
  it("lists each node's edges both ways, neighbours rising, equal edges in order", () => {
    fc.assert(
      fc.property(edgeLists, ({ s, t, ends }) => {
        const { bySource, byTarget } = bipartite(s, t, ends).relations["purchase"]!;
        for (const [way, here, there] of [
          [bySource, 0, 1],
          [byTarget, 1, 0],
        ] as const) {
          const expected = ends
            .map((end, e) => [end[here]!, end[there]!, e])
            .sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!);
          expect([...way.neighbours]).toEqual(expected.map((x) => x[1]));
          expect([...way.edges]).toEqual(expected.map((x) => x[2]));
          expect(way.pointers.at(-1)).toBe(ends.length);
        }
      }),
    );
  });

  it("is a sparse matrix whose entries stand in the order of byTarget", () => {
    const edges = bipartite(3, 2, [
      [2, 1],
      [0, 1],
      [0, 0],
      [2, 1],
    ]).relations["purchase"]!;
    expectNoLeak(() => {
      const matrix = relationMatrix(edges, [1, 2, 3, 4]);
      expect([...matrix.values!.dataSync()]).toEqual([...edges.byTarget.edges].map((e) => e + 1));
      const x = tf.tensor1d([1, 10, 100]);
      const y = matmul(matrix, x);
      expectAllClose(y.dataSync(), [3, 502]);
      treeDispose([matrix, x, y]);
    });
  });
});

describe("buildGraph", () => {
  it("has the messages of a protocol and the members of virtual nodes", async () => {
    const data = await generateReturns({ edges: 800, seed: 2 });
    const { train } = protocolTask(data, { protocol: "label-aware" });
    const graph = buildGraph(data, train.messages, {
      virtual: ["product", "brand", "type", "supplier", "country"],
    });
    const { purchase, product, country } = graph.relations;
    expect(purchase!.edgeIds).toBe(train.messages.edges);
    const { edges, variants, customers } = data.splits.training;
    expect([...purchase!.label!]).toEqual(Array.from(purchase!.edgeIds, (e) => edges.label[e]));
    expect([...purchase!.source]).toEqual(Array.from(purchase!.edgeIds, (e) => edges.customer[e]));
    expect(product!.source.length).toBe(variants.rows);
    expect(country!.source.length).toBe(customers.rows);
    expect(graph.nodes["country"]).toBe(10);
    expect(
      buildGraph(data, { ...train.messages, labels: false }).relations["purchase"]!.label,
    ).toBe(undefined);
  });

  it("says which column it lacks", async () => {
    const data = await generateReturns({ edges: 100 });
    const messages = { split: "training", edges: new Int32Array(0), labels: false } as const;
    const variants = { ...data.splits.training.variants, columns: [] };
    const bare = {
      ...data,
      splits: { ...data.splits, training: { ...data.splits.training, variants } },
    };
    expect(buildGraph(data, messages).relations["purchase"]!.source.length).toBe(0);
    const attempt = () => buildGraph(bare, messages, { virtual: ["brand"] });
    expect(attempt).toThrow(/brandDesc/);
    try {
      attempt();
    } catch (error) {
      expect(isLegendreError(error, "data")).toBe(true);
    }
  });
});

describe("sampleNeighbours", () => {
  it("takes the whole neighbourhood where the fanout reaches the degrees", () => {
    fc.assert(
      fc.property(edgeLists, fc.nat(8), ({ s, t, ends }, start) => {
        const graph = bipartite(s, t, ends);
        const part = sampleNeighbours(graph, {
          seeds: { customer: Int32Array.of(start % s) },
          fanout: Array.from({ length: 20 }, () => Number.POSITIVE_INFINITY),
        });
        // Everything reachable, each edge once in each direction from nodes reached.
        const reached = { customer: new Set([start % s]), variant: new Set<number>() };
        for (let i = 0; i < 20; i++) {
          for (const [c, v] of ends) {
            if (reached.customer.has(c)) reached.variant.add(v);
            if (reached.variant.has(v)) reached.customer.add(c);
          }
        }
        expect(new Set(part.nodes["customer"])).toEqual(reached.customer);
        expect(new Set(part.nodes["variant"])).toEqual(reached.variant);
        for (const { edge, source, target, from, to, direction } of part.messages) {
          const there = ends.map((_, e) => e).filter((e) => reached.customer.has(ends[e]![0]));
          expect([...edge].sort((x, y) => x - y)).toEqual(there);
          for (const [i, e] of edge.entries()) {
            const global = [part.nodes[from]![source[i]!], part.nodes[to]![target[i]!]];
            expect(direction === "forward" ? global : global.reverse()).toEqual(ends[e]);
          }
        }
      }),
    );
  });

  it("draws without replacement, evenly, the same for one seed", () => {
    const degree = 8;
    const star = bipartite(
      degree,
      1,
      Array.from({ length: degree }, (_, c) => [c, 0]),
    );
    const seeds = { variant: Int32Array.of(0) };
    const counts = new Float64Array(degree);
    const rounds = 4000;
    for (let seed = 0; seed < rounds; seed++) {
      const part = sampleNeighbours(star, { seeds, fanout: [3], seed });
      const drawn = part.nodes["customer"]!;
      expect(new Set(drawn).size).toBe(3);
      for (const c of drawn) counts[c]!++;
    }
    // Each is drawn with probability 3/8; four standard errors.
    const error = Math.sqrt((3 / 8) * (5 / 8) * rounds);
    for (const count of counts) expect(Math.abs(count - (3 / 8) * rounds)).toBeLessThan(4 * error);
    const twice = [1, 1].map((seed) => sampleNeighbours(star, { seeds, fanout: [3], seed }));
    expect(twice[0]).toEqual(twice[1]);
  });

  it("never takes an edge of a supervised pair, and still fills the fanout", () => {
    const ends = [
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [2, 0],
    ];
    const graph = bipartite(3, 3, ends);
    for (let seed = 0; seed < 50; seed++) {
      const part = sampleNeighbours(graph, {
        seeds: { customer: Int32Array.of(0), variant: Int32Array.of(0) },
        fanout: [2, 2],
        seed,
        exclude: { customer: [0], variant: [0] },
      });
      const used = part.messages.flatMap(({ edge }) => [...edge]);
      expect(used.some((e) => e < 2)).toBe(false);
      expect(part.within["customer"]).toEqual([1, 3, 3]);
      expect(part.within["variant"]).toEqual([1, 3, 3]);
    }
  });

  it("works on a star of 100,000 edges, on nodes without edges, and on a graph without nodes", () => {
    const star = bipartite(
      100_000,
      2,
      Array.from({ length: 100_000 }, (_, c) => [c, 0]),
    );
    const part = sampleNeighbours(star, {
      seeds: { variant: Int32Array.of(0, 1) },
      fanout: [5, 5],
    });
    expect(part.nodes["customer"]!.length).toBe(5);
    expect(part.nodes["variant"]!.length).toBe(2);
    const none = sampleNeighbours(bipartite(0, 0, []), { seeds: {}, fanout: [5] });
    expect(none.nodes["customer"]!.length).toBe(0);
    expect(() =>
      sampleNeighbours(star, { seeds: { variant: Int32Array.of(2) }, fanout: [1] }),
    ).toThrow(/seed 2 is no variant/);
  });
});
