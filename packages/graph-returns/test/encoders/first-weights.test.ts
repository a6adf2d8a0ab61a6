import { treeDispose } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { toDense } from "@legendre/core-tensor/sparse";
import { describe, expect, it } from "vitest";
import { attentionSlope, type ConvolutionName } from "../../src/encoders/convolution-rules.ts";
import { graphEncoder, initDecoder, purchaseEnds } from "../../src/encoders/index.ts";
import { bias, glorot } from "../../src/encoders/weights.ts";
import { rowRandom } from "../../src/models/row-random.ts";

const relations = [
  { name: "bought", from: "customer", to: "variant" },
  { name: "bought, back", from: "variant", to: "customer" },
];
const widths = { customer: 3, variant: 2 };
/** The size and the bound of each tensor of a tree, by its path. */
function shapesOf(tree: object, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]: [string, object | Tensor]) =>
      "dataSync" in value
        ? [[path + name, (value as Tensor).shape.join(" × ")]]
        : Object.entries(shapesOf(value, `${path}${name}.`)),
    ),
  );
}
const initOf = (convolution: ConvolutionName, options: object = {}) =>
  graphEncoder({ convolution, hidden: [4, 6], ...options }).init(rowRandom(1), {
    relations,
    widths,
  });

describe("first weights", () => {
  it("are uniform within the root of six over inputs and outputs", () => {
    const draws = [0, 0.25, 0.5, 0.75, 1, 0.125];
    let asked = 0;
    const made = glorot({ uniform: () => draws[asked++]! }, [2, 3], 21);
    const bound = Math.sqrt(6 / 24);
    expect([made.shape, made.dtype, asked]).toEqual([[2, 3], "float32", 6]);
    expect([...made.dataSync()]).toEqual(draws.map((u) => (2 * u - 1) * bound));
    expect([...bias(3).dataSync()]).toEqual([0, 0, 0]);
  });

  it.each(["sage-mean", "sage-sum", "sage-max", "gcn"] as const)(
    "of %s are a kernel for each kind and relation of each layer",
    (convolution) => {
      const params = initOf(convolution);
      const layer = (l: number, customer: number, variant: number, units: number) => ({
        [`layers.${l}.self.customer.kernel`]: `${customer} × ${units}`,
        [`layers.${l}.self.customer.bias`]: `${units}`,
        [`layers.${l}.self.variant.kernel`]: `${variant} × ${units}`,
        [`layers.${l}.self.variant.bias`]: `${units}`,
        [`layers.${l}.relations.bought.kernel`]: `${customer} × ${units}`,
        [`layers.${l}.relations.bought, back.kernel`]: `${variant} × ${units}`,
      });
      expect(shapesOf(params)).toEqual({ ...layer(0, 3, 2, 4), ...layer(1, 4, 4, 6) });
      // In this order, each by its inputs and outputs.
      const draws = rowRandom(1);
      const [first] = params.layers;
      for (const [kernel, inputs] of [
        [first!.self["customer"]!.kernel, 3],
        [first!.self["variant"]!.kernel, 2],
        [first!.relations["bought"]!.kernel, 3],
        [first!.relations["bought, back"]!.kernel, 2],
      ] as const) {
        const bound = Math.sqrt(6 / (inputs + 4));
        for (const value of kernel.dataSync())
          expect(value).toBeCloseTo((2 * draws.uniform() - 1) * bound, 6);
      }
      treeDispose(params as never);
    },
  );

  it("of attention have two scores for each head beside, and a query of the receiving end", () => {
    const params = initOf("gat", { heads: 2 });
    const shapes = shapesOf(params);
    const layer = (l: number) =>
      ["kernel", "query", "source", "target"].map(
        (name) => shapes[`layers.${l}.relations.bought.${name}`],
      );
    expect(layer(0)).toEqual(["3 × 4", "2 × 4", "2 × 2", "2 × 2"]);
    expect(layer(1)).toEqual(["4 × 6", "4 × 6", "2 × 3", "2 × 3"]);
    treeDispose(params as never);
    expect([attentionSlope(0), attentionSlope(0.3)]).toEqual([0.2, 0.3]);
    for (const heads of [4, 5]) expect(() => initOf("gat", { heads })).toThrow(/hidden \/ heads/);
  });

  it("of bases are shares of them, behind a layer that makes all kinds as wide", () => {
    const params = initOf("rgcn", { bases: 5 });
    const shapes = shapesOf(params);
    expect([shapes["entry.customer.kernel"], shapes["entry.variant.kernel"]]).toEqual([
      ...["3 × 4", "2 × 4"],
    ]);
    expect([shapes["layers.0.bases"], shapes["layers.1.bases"]]).toEqual(["5 × 16", "5 × 24"]);
    expect(shapes["layers.1.relations.bought, back.kernel"]).toBe("5");
    expect(shapes["layers.1.self.variant.kernel"]).toBe("4 × 6");
    const bound = Math.sqrt(6 / (1 + 5));
    const shares = [...params.layers[0]!.relations["bought"]!.kernel.dataSync()];
    expect(Math.max(...shares.map(Math.abs))).toBeLessThanOrEqual(bound);
    treeDispose(params as never);
  });

  it("of the decoder count both ends as inputs", () => {
    const draws = rowRandom(2);
    const twin = rowRandom(2);
    const plain = initDecoder(draws, { customer: 3, variant: 2, units: 4, factors: 0 });
    expect(shapesOf(plain)).toEqual({
      ...{ customer: "3 × 4", variant: "2 × 4", bias: "4", out: "4 × 1", outBias: "1" },
    });
    for (const [kernel, bound] of [
      [plain.customer, Math.sqrt(6 / 9)],
      [plain.variant, Math.sqrt(6 / 9)],
      [plain.out, Math.sqrt(6 / 5)],
    ] as const)
      for (const value of kernel.dataSync())
        expect(value).toBeCloseTo((2 * twin.uniform() - 1) * bound, 6);
    expect("factors" in plain).toBe(false);
    const product = initDecoder(draws, { customer: 3, variant: 2, units: 4, factors: 1 });
    expect([product.factors!.customer.shape, product.factors!.variant.shape]).toEqual([
      ...[
        [3, 1],
        [2, 1],
      ],
    ]);
    treeDispose([plain, product] as never);
  });
});

describe("activations", () => {
  const one = tensor([1], [1, 1]);
  const layers = [
    { self: { n: { kernel: one, bias: tensor([0]) } }, relations: {} },
    { self: { n: { kernel: one, bias: tensor([-1]) } }, relations: {} },
  ];
  const graph = { nodes: { n: 3 }, relations: [] };
  const x = { n: tensor([-4, 0.5, 3], [3, 1]) };
  const outOf = (options: object) => {
    const { n } = graphEncoder({ hidden: [1, 1], ...options }).apply({ layers }, graph, x);
    return [...n!.dataSync()].map((value) => value + 0);
  };

  it("bend each layer at 0, by the slope below it", () => {
    expect(outOf({})).toEqual([0, 0, 2]);
    expect(outOf({ slope: 0.5 })).toEqual([-1.5, -0.25, 2]);
    // Without messages a node's own part is whole.
    expect(outOf({ convolution: "gcn", slope: 0.5 })).toEqual([-1.5, -0.25, 2]);
  });
});

describe("the ends of purchases", () => {
  it("have an entry for each purchase, and say which it is", () => {
    const made = purchaseEnds(Int32Array.of(1, 0, 1, 0), Int32Array.of(2, 1, 0, 1), [2, 3]);
    expect(toDense(made.matrix).arraySync()).toEqual([
      [0, 2, 0],
      [1, 0, 1],
    ]);
    expect([[...made.customer.dataSync()], [...made.variant.dataSync()]]).toEqual([
      ...[
        [1, 0, 1, 0],
        [2, 1, 0, 1],
      ],
    ]);
    // Entries by customer and then by variant: 0–1, 0–1, 1–0, 1–2.
    const columns = [...made.matrix.columns.dataSync()];
    const place = [...made.place.dataSync()];
    expect(place.map((at) => columns[at])).toEqual([2, 1, 0, 1]);
    expect([...place].sort()).toEqual([0, 1, 2, 3]);
  });
});
