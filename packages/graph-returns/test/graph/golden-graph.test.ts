import { readFileSync } from "node:fs";
import { bipartiteGraph, expectAllClose, mulberry32 } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { relation } from "../../src/index.ts";

// Computed by NumPy; see `how_made` in the files.
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));

const graphOf = (edges: number, features: number, seed: number) => {
  const made = bipartiteGraph(edges, features, seed);
  const purchases = relation({
    name: "purchase",
    from: "customer",
    to: "variant",
    sources: made.customers,
    targets: made.variants,
    source: made.source,
    target: made.target,
    edgeIds: Int32Array.from({ length: edges }, (_, e) => e),
  });
  return { made, purchases };
};

describe("the peers' generator", () => {
  const golden = fixture("prng_and_graph");

  it("draws the same numbers", () => {
    for (const [seed, expected] of Object.entries<Record<string, number[]>>(golden.streams)) {
      const uniforms = mulberry32(Number(seed)).uniforms(1_000_000);
      expect([...uniforms.subarray(0, 8)]).toEqual(expected["uniform8"]);
      expect(uniforms[999_999]).toBe(expected["uniform_index_999999"]);
      const normals = mulberry32(Number(seed)).normals(6);
      expectAllClose(normals, expected["normal6"]!, { tolerance: 1e-12 });
      expect([...uniforms.subarray(0, 8)].map((u) => Math.floor(u * 10))).toEqual(
        expected["randint10_8"],
      );
    }
  });

  it("draws the same graph", () => {
    const { E, F, seed, nC, nV, src, dst, y, split, logit, Xc, Xv } = golden.graph;
    const { made } = graphOf(E, F, seed);
    expect([made.customers, made.variants]).toEqual([nC, nV]);
    expect([...made.source]).toEqual(src);
    expect([...made.target]).toEqual(dst);
    expect([...made.label]).toEqual(y);
    expect([...made.split]).toEqual(split);
    expectAllClose(made.logit, logit, { tolerance: 1e-9 });
    expectAllClose(made.customerFeatures, Xc.data, { tolerance: 1e-6 });
    expectAllClose(made.variantFeatures, Xv.data, { tolerance: 1e-6 });
  });

  it.each([10_000, 100_000])(
    "has the same checksums at %d edges, and so has its relation",
    (edges) => {
      const expected = fixture("graph_checksums")[`graph_checksums_E${edges}`];
      const { made, purchases } = graphOf(edges, 32, 1);
      const sum = (values: ArrayLike<number>) => Array.from(values).reduce((x, y) => x + y, 0);
      let mixed = 0;
      for (let e = 0; e < edges; e++) mixed = (mixed + made.source[e]! * (e + 1)) % 1_000_000_007;
      const widest = ({ pointers }: { pointers: Int32Array }) =>
        pointers.reduce((most, end, i) => Math.max(most, i === 0 ? 0 : end - pointers[i - 1]!), 0);
      expect({
        sum_src: sum(purchases.bySource.edges.map((e) => made.source[e]!)),
        sum_dst: sum(purchases.bySource.neighbours),
        positives: sum(made.label),
        train: made.split.filter((s) => s === 0).length,
        sum_src_times_index_mod_1e9p7: mixed,
        maxdeg_c: widest(purchases.bySource),
        maxdeg_v: widest(purchases.byTarget),
      }).toEqual(expected);
    },
  );
});
