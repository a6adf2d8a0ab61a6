import { readFileSync } from "node:fs";
import {
  bernoulliCrossEntropy,
  runReference,
  trace,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { type Scalar, type Tensor, tensor, transpose } from "@legendre/core-tensor/ops";
import { csr, csrTranspose, edgeSoftmax } from "@legendre/core-tensor/sparse";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConvolutionName,
  decodeEdges,
  type EncoderParams,
  graphEncoder,
  initDecoder,
  type MessageGraph,
  purchaseEnds,
} from "../../src/encoders/index.ts";
import { rowRandom } from "../../src/models/row-random.ts";

const names: ConvolutionName[] = ["sage-mean", "sage-sum", "sage-max", "gcn", "gat", "rgcn"];

interface Edges {
  readonly source: number[];
  readonly target: number[];
}

/** Customers and variants, one relation both ways. */
function shop(customers: number, variants: number, { source, target }: Edges): MessageGraph {
  const matrix = csr({ rows: target, columns: source }, { shape: [variants, customers] });
  return {
    nodes: { customer: customers, variant: variants },
    relations: [
      { name: "purchase", from: "customer", to: "variant", matrix },
      { name: "purchase, back", from: "variant", to: "customer", matrix: csrTranspose(matrix) },
    ],
  };
}

const shapeOf = (graph: MessageGraph, widths: Record<string, number>) => ({
  relations: graph.relations.map(({ name, from, to }) => ({ name, from, to })),
  widths,
});

const numbers = (seed: number, count: number): Float32Array => {
  const { uniform } = rowRandom(seed);
  return Float32Array.from({ length: count }, () => 2 * uniform() - 1);
};

const encoderOf = (convolution: ConvolutionName, hidden = [4, 4]) =>
  graphEncoder({ convolution, hidden, heads: 2, bases: 2 });

describe("independent values of one mean layer and the decoder", () => {
  const golden = JSON.parse(
    readFileSync(new URL("../fixtures/graphsage.json", import.meta.url), "utf8"),
  );
  const of = (name: string): Tensor => tensor(golden.params[name].data, golden.params[name].shape);
  const turned = (name: string): Tensor => transpose(of(name));
  const given = (name: "xc" | "xv"): Tensor => tensor(golden[name].data, golden[name].shape);
  const graph = shop(golden.nC, golden.nV, { source: golden.src, target: golden.dst });
  const half = golden.params.Wsc.shape[0] as number;
  const d1 = golden.params.D1 as { shape: [number, number]; data: number[] };
  /** Columns of `D1` that multiply one end, turned. */
  const side = (from: number): Tensor => {
    const [units, width] = d1.shape;
    const rows = Array.from({ length: half }, (_, j) =>
      Array.from({ length: units }, (_, i) => d1.data[i * width + from + j]!),
    );
    return tensor(rows.flat(), [half, units]);
  };
  const params = {
    encoder: {
      layers: [
        {
          self: {
            customer: { kernel: turned("Wsc"), bias: of("bsc") },
            variant: { kernel: turned("Wsv"), bias: of("bsv") },
          },
          relations: {
            purchase: { kernel: turned("Wnv") },
            "purchase, back": { kernel: turned("Wnc") },
          },
        },
      ],
    } as EncoderParams,
    decoder: {
      customer: side(0),
      variant: side(half),
      bias: of("d1"),
      out: turned("D2"),
      outBias: of("d2"),
    },
  };
  const sorted = (list: number[]): Int32Array => Int32Array.from(list);
  const ends = purchaseEnds(sorted(golden.src), sorted(golden.dst), [golden.nC, golden.nV]);
  const y = tensor(golden.y, [golden.y.length]);
  const encoder = graphEncoder({ hidden: [half] });
  const run = (p: typeof params, xc: Tensor, xv: Tensor) => {
    const h = encoder.apply(p.encoder, graph, { customer: xc, variant: xv });
    const logits = decodeEdges(p.decoder, h["customer"]!, h["variant"]!, ends);
    return { h, logits, loss: bernoulliCrossEntropy(logits, y) };
  };

  it("has its features, logits and loss", () => {
    const { h, logits, loss } = run(params, given("xc"), given("xv"));
    expectAllClose(h["customer"]!, golden.hc.data, { tolerance: 1e-4 });
    expectAllClose(h["variant"]!, golden.hv.data, { tolerance: 1e-4 });
    expectAllClose(logits, golden.logits.data, { tolerance: 1e-4 });
    expectAllClose(loss, [golden.loss], { tolerance: 1e-5 });
  });

  it("has its gradients, by float32 and by the reference", () => {
    const gradient = (p: typeof params, xc: Tensor, xv: Tensor) => {
      const f = (at: { p: typeof params; xc: Tensor; xv: Tensor }): Scalar =>
        run(at.p, at.xc, at.xv).loss;
      return valueAndGrad(f)({ p, xc, xv }).grads;
    };
    const inputs = [params, given("xc"), given("xv")] as const;
    /** Numbers of a matrix, turned, of a tensor or of the reference's arrays. */
    const flipped = (of: Tensor): number[] => {
      const data = numbersOf(of);
      const [rows, columns] = of.shape as [number, number];
      return Array.from({ length: data.length }, (_, at) => {
        const [j, i] = [Math.floor(at / rows), at % rows];
        return data[i * columns + j]!;
      });
    };
    const numbersOf = (of: Tensor | { data: ArrayLike<number> }): ArrayLike<number> =>
      "dataSync" in of ? of.dataSync() : of.data;
    const check = (found: ReturnType<typeof gradient>, tolerance: number) => {
      const close = (got: ArrayLike<number>, wanted: { data: number[] }) =>
        expectAllClose(Float64Array.from(got), wanted.data, { tolerance });
      const own = found.p.encoder.layers[0]!;
      close(flipped(own.self["customer"]!.kernel), golden.grad.Wsc);
      close(numbersOf(own.self["customer"]!.bias), golden.grad.bsc);
      close(flipped(own.relations["purchase"]!.kernel), golden.grad.Wnv);
      close(flipped(own.relations["purchase, back"]!.kernel), golden.grad.Wnc);
      close(flipped(own.self["variant"]!.kernel), golden.grad.Wsv);
      close(numbersOf(found.p.decoder.bias), golden.grad.d1);
      close(flipped(found.p.decoder.out), golden.grad.D2);
      close(numbersOf(found.xc), golden.grad_xc);
      close(numbersOf(found.xv), golden.grad_xv);
    };
    check(gradient(...inputs), 1e-4);
    const program = trace(gradient, ...inputs);
    check(runReference(program, ...inputs) as never, 1e-5);
  });
});

describe("a graph convolution by hand", () => {
  it("is D^-1/2 (A + I) D^-1/2 X W on a path of three nodes", () => {
    const matrix = csr({ rows: [0, 1, 1, 2], columns: [1, 0, 2, 1] }, { shape: [3, 3] });
    const graph = { nodes: { n: 3 }, relations: [{ name: "edge", from: "n", to: "n", matrix }] };
    const one = tensor([1], [1, 1]);
    const params = {
      layers: [
        { self: { n: { kernel: one, bias: tensor([0]) } }, relations: { edge: { kernel: one } } },
      ],
    };
    const encoder = graphEncoder({ convolution: "gcn", hidden: [1] });
    const y = encoder.apply(params, graph, { n: tensor([1, 2, 3], [3, 1]) });
    expectAllClose(y["n"]!, [1.316497, 2.29966, 2.316497], { tolerance: 1e-5 });
  });
});

describe("attention", () => {
  it("of equal scores is the mean, and adds up to 1", () => {
    const edges = { source: [0, 1, 2, 0], target: [0, 0, 1, 1] };
    const graph = shop(3, 3, edges);
    const x = { customer: tensor(numbers(1, 6), [3, 2]), variant: tensor(numbers(2, 6), [3, 2]) };
    const gat = graphEncoder({ convolution: "gat", hidden: [4], heads: 2 });
    const params = gat.init(rowRandom(3), shapeOf(graph, { customer: 2, variant: 2 }));
    const zero = tensor(new Float32Array(4), [2, 2]);
    const flat: EncoderParams = {
      layers: params.layers.map((layer) => ({
        ...layer,
        relations: Object.fromEntries(
          Object.entries(layer.relations).map(([name, each]) => [
            name,
            { ...each, source: zero, target: zero },
          ]),
        ),
      })),
    };
    const mean = graphEncoder({ hidden: [4] });
    const [a, b] = [gat.apply(flat, graph, x), mean.apply(flat, graph, x)];
    expectAllClose(a["variant"]!, b["variant"]!, { tolerance: 1e-6 });
    const scores = tensor(numbers(5, 4), [4, 1]);
    const weights = edgeSoftmax(graph.relations[0]!.matrix, scores).dataSync();
    expect(weights[0]! + weights[1]!).toBeCloseTo(1, 6);
  });
});

describe("relational convolution", () => {
  it("with the base of one relation is the mean", () => {
    const graph = shop(3, 2, { source: [0, 1, 2, 2], target: [0, 0, 1, 0] });
    const rgcn = graphEncoder({ convolution: "rgcn", hidden: [3], bases: 1 });
    const x = { customer: tensor(numbers(1, 6), [3, 2]), variant: tensor(numbers(2, 4), [2, 2]) };
    const params = rgcn.init(rowRandom(3), shapeOf(graph, { customer: 2, variant: 2 }));
    const [layer] = params.layers;
    const share = layer!.relations["purchase"]!.kernel.dataSync()[0]!;
    const kernel = tensor(
      layer!.bases!.dataSync().map((v) => v * share),
      [3, 3],
    );
    const h = Object.fromEntries(
      Object.entries(params.entry!).map(([kind, w]) => {
        const [m, k] = [
          x[kind as "customer"]!.arraySync() as number[][],
          w.kernel.arraySync() as number[][],
        ];
        const rows = m.map((row) =>
          k[0]!.map((_, j) => row.reduce((s, v, i) => s + v * k[i]![j]!, 0)),
        );
        return [kind, tensor(rows.flat(), [rows.length, 3])];
      }),
    );
    const sage = graphEncoder({ hidden: [3] });
    const plain = {
      layers: [{ ...layer!, relations: { purchase: { kernel }, "purchase, back": { kernel } } }],
    };
    const { bases: _, ...rest } = plain.layers[0]!;
    const found = rgcn.apply(params, graph, x)["variant"]!;
    expectAllClose(found, sage.apply({ layers: [rest] }, graph, h)["variant"]!, {
      tolerance: 1e-5,
    });
  });
});

describe.each(names)("%s", (name) => {
  const encoder = encoderOf(name);
  const [customers, variants] = [6, 4];
  const edges: Edges = { source: [0, 1, 1, 2, 5, 5, 5, 0], target: [0, 0, 1, 2, 3, 3, 0, 2] };
  const x = {
    customer: tensor(numbers(1, customers * 3), [customers, 3]),
    variant: tensor(numbers(2, variants * 2), [variants, 2]),
  };
  const graph = shop(customers, variants, edges);
  const params = encoder.init(rowRandom(4), shapeOf(graph, { customer: 3, variant: 2 }));
  const out = (g: MessageGraph, features = x) => {
    const { customer, variant } = encoder.apply(params, g, features);
    return [customer!.arraySync() as number[][], variant!.arraySync() as number[][]] as const;
  };
  const [hc, hv] = out(graph);

  it("does not depend on the order of the edges", () => {
    const permutation = fc.shuffledSubarray([...edges.source.keys()], { minLength: 8 });
    fc.assert(
      fc.property(permutation, (order) => {
        const mixed = {
          source: order.map((e) => edges.source[e]!),
          target: order.map((e) => edges.target[e]!),
        };
        const [a, b] = out(shop(customers, variants, mixed));
        expectAllClose(a.flat(), hc.flat(), { tolerance: 1e-5 });
        expectAllClose(b.flat(), hv.flat(), { tolerance: 1e-5 });
      }),
      { numRuns: 10 },
    );
  });

  it("moves with the numbers of the nodes", () => {
    const p = [3, 5, 0, 1, 4, 2];
    const q = [2, 0, 3, 1];
    const moved = shop(customers, variants, {
      source: edges.source.map((c) => p[c]!),
      target: edges.target.map((v) => q[v]!),
    });
    const rows = (list: number[][], to: number[]): number[][] => {
      const result: number[][] = [];
      for (const [i, row] of list.entries()) result[to[i]!] = row;
      return result;
    };
    const features = {
      customer: tensor(rows(x.customer.arraySync() as number[][], p).flat(), [customers, 3]),
      variant: tensor(rows(x.variant.arraySync() as number[][], q).flat(), [variants, 2]),
    };
    const [a, b] = out(moved, features);
    expectAllClose(a.flat(), rows(hc, p).flat(), { tolerance: 1e-5 });
    expectAllClose(b.flat(), rows(hv, q).flat(), { tolerance: 1e-5 });
  });

  it("takes graphs without edges, without nodes of a kind, and nodes alone", () => {
    const none = shop(customers, variants, { source: [], target: [] });
    expect(out(none).flat(2).every(Number.isFinite)).toBe(true);
    const empty = encoder.apply(params, shop(0, variants, { source: [], target: [] }), {
      customer: tensor([], [0, 3]),
      variant: x.variant,
    });
    expect(empty["customer"]!.shape).toEqual([0, 4]);
    expectAllClose(empty["variant"]!, out(none)[1].flat(), { tolerance: 1e-6 });
    expect(hc.flat().every(Number.isFinite)).toBe(true);
  });

  it("differs where edges do", () => {
    const other = out(shop(customers, variants, { ...edges, target: [1, 0, 1, 2, 3, 3, 0, 2] }));
    expect(other[0].flat()).not.toEqual(hc.flat());
  });

  it("leaves no tensor behind", async () => {
    await expectNoLeak(() => {
      const own = encoder.init(rowRandom(4), shapeOf(graph, { customer: 3, variant: 2 }));
      const decoder = initDecoder(rowRandom(1), { customer: 4, variant: 4, units: 5, factors: 2 });
      treeDispose([own, decoder]);
    });
  });
});
