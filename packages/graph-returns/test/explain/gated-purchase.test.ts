import { describe, expect, it } from "vitest";
import {
  type Gathered,
  type HostNetwork,
  purchaseAttributions,
  sideOf,
} from "../../src/explain/gated-purchase.ts";
import type { HostWeights } from "../../src/models/host-params.ts";
import { finished } from "../../src/pause.ts";

const weights = (shape: readonly number[], ...data: readonly number[]): HostWeights => ({
  data: Float32Array.from(data),
  shape,
});
const side = (columns: readonly string[], keys: readonly string[]) => ({
  columns,
  keys,
  relations: keys.map((key) => `messages ${key}`),
});

describe("the inputs of an end", () => {
  const parts = {
    recipe: {
      encoders: { customers: { names: ["age", "country=A"] }, variants: { names: ["price"] } },
    },
    network: { vectors: { variant: 2 } },
  } as unknown as Parameters<typeof sideOf>[1];
  const relations = [
    { name: "purchase kept", from: "customer", to: "variant" },
    { name: "purchase kept, back", from: "variant", to: "customer" },
    { name: "purchase returned, back", from: "variant", to: "customer" },
    { name: "brand, back", from: "brand", to: "variant" },
    { name: "kept, for later", from: "brand", to: "variant" },
  ];

  it("are its columns, counts and vector, and the relations into it without direction and label", () => {
    expect(sideOf("customer", parts, relations, true)).toEqual({
      columns: [
        ...["customers age", "customers country=A"],
        ...Array(2).fill("messages other purchases of the customer"),
      ],
      relations: Array(2).fill("messages other purchases of the customer"),
      keys: ["purchase kept, back", "purchase returned, back"],
    });
    expect(sideOf("variant", parts, relations, false)).toEqual({
      columns: [
        ...["variants price", "messages other purchases of the variant"],
        ...["embedding 0", "embedding 1"],
      ],
      relations: [
        "messages other purchases of the variant",
        "messages the variant's brand",
        "messages the variant's kept, for later",
      ],
      keys: ["purchase kept", "brand, back", "kept, for later"],
    });
  });
});

// Layers of one unit, of which those of the encoder stay above 0.
const self = (kernel: number, bias: number) => ({
  kernel: weights([1, 1], kernel),
  bias: weights([1], bias),
});
const network: HostNetwork = {
  slope: 0,
  params: {
    encoder: {
      layers: [
        { self: { customer: self(2, 1), variant: self(0.5, 3) }, relations: {} },
        { self: { customer: self(1, 2), variant: self(4, 1) }, relations: {} },
      ],
    },
    decoder: {
      // Rows for what the columns say, and for what the last layer says.
      customer: weights([2, 1], 3, 0.5),
      variant: weights([2, 1], 1, 0.25),
      bias: weights([1], 20),
      out: weights([1, 1], 2),
      outBias: weights([1], 0.5),
    },
  },
};
const gathered: Gathered = {
  sides: { customer: side(["a"], ["r", "s"]), variant: side(["b"], ["t"]) },
  averages: { customer: Float32Array.of(1), variant: Float32Array.of(2) },
  heard: {
    customer: [4],
    variant: [1],
    "0 r": [5],
    "1 r": [7],
    "0 s": [-1],
    "1 s": [0.5],
    "0 t": [2],
    "1 t": [-3],
  },
};
const explained = (
  changes: Partial<HostNetwork["params"]> = {},
  heard: Gathered["heard"] = {},
  slope = 0,
) =>
  finished(
    purchaseAttributions(
      { slope, params: { ...network.params, ...changes } },
      { ...gathered, heard: { ...gathered.heard, ...heard } },
      100,
    ),
  );

describe("a purchase behind gates, by hand", () => {
  it("is a sum of its columns and messages where no unit turns", () => {
    // Customer: h = 1 (2 x + 1 + 5 r − s) + 2 + 7 r + s / 2; variant: h = 4 (x / 2 + 3 + 2 t) + 1 − 3 t.
    const { amounts, ...others } = explained();
    const customer = [2 * (3 + 0.5 * 2) * 3, 2 * 0.5 * (5 + 7), 2 * 0.5 * (-1 + 0.5)];
    const variant = [2 * (1 + 0.25 * 2) * -1, 2 * 0.25 * (4 * 2 - 3)];
    expect(amounts).toEqual([...customer, ...variant]);
    // At the averages, without messages: 20 + 3 + 5 / 2 + 2 + 17 / 4.
    const base = 2 * (20 + 3 + 0.5 * 5 + 2 + 0.25 * 17) + 0.5;
    expect(others).toEqual({
      ...{ unit: "logit", method: "integrated-gradients", status: "exact" },
      ...{ base, output: base + [...customer, ...variant].reduce((sum, each) => sum + each) },
    });
  });

  it("has its own part of each layer multiplied for gcn", () => {
    const { amounts, base } = explained({}, { "customer scale": [0.5], "variant scale": [2] });
    // Customer: (x + 1) / 2 + 2; variant: 8 (x + 3) + 1.
    const customer = [2 * (3 + 0.5 * 0.5) * 3, 5 / 2 + 7, -1 / 2 + 0.5];
    const variant = [2 * (1 + 0.25 * 8) * -1, 0.5 * (8 * 2 - 3)];
    expect(amounts).toEqual([...customer, ...variant]);
    expect(base).toBe(2 * (20 + 3 + 0.5 * 3 + 2 + 0.25 * 41) + 0.5);
  });

  it("goes through a layer before the first where the encoder has one", () => {
    const entry = { customer: self(-10, 3), variant: self(3, 0) };
    const { layers } = network.params.encoder;
    const { amounts, base, status } = explained({ encoder: { entry, layers } });
    // No activation: the entry of the customer falls from −7 to −37. Then 2 · −7 + 1 < 0, until messages and bias lift it: the
    // first layer is −13 at the start and −69 at the end, so that the second has its bias and messages alone.
    expect(status).toBe("exact");
    expect(base).toBe(2 * (20 + 3 + 0.5 * 2 + 2 + 0.25 * (4 * 6 + 1)) + 0.5);
    const customer = [2 * 3 * 3, 7, 0.5];
    const variant = [2 * (1 + 0.25 * 4 * 0.5 * 3) * -1, 0.5 * (4 * 2 - 3)];
    expect(amounts).toEqual([...customer, ...variant]);
  });

  it("lets through what the slope says of units below 0", () => {
    const entry = { customer: self(-10, 3), variant: self(3, 0) };
    const { layers } = network.params.encoder;
    const { amounts } = explained({ encoder: { entry, layers } }, { "1 r": [70] }, 0.25);
    // The customer's first layer is below 0 throughout; the second rises from −13 / 4 + 2 by 56.5, and turns on the way.
    const rise = (2 * -30 + 5 - 1) / 4 + 70 + 0.5;
    const turn = 1.25 / rise;
    const share = turn * 0.25 + (1 - turn);
    const wanted = [
      ...[2 * 3 * 3 + share * ((2 * -30) / 4), share * (5 / 4 + 70), share * (-1 / 4 + 0.5)],
    ];
    for (const [i, amount] of wanted.entries()) expect(amounts[i]).toBeCloseTo(amount, 10);
  });

  it("adds the product of both ends where the decoder has factors", () => {
    const factors = {
      customer: weights([2, 2], 1, 0, 0, 1),
      variant: weights([2, 2], 0, 2, 1, 0),
    };
    const { amounts, base, output } = explained({
      decoder: { ...network.params.decoder, factors },
    });
    // (x_c, h_c) · (h_v, 2 x_v) along the way: x_c from 1 to 4, h_c from 5 to 22.5, h_v from 17 to 20, x_v from 2 to 1.
    const [xc, hc, hv, xv] = [2.5, 13.75, 18.5, 1.5];
    const wanted = [
      ...[24 + 3 * hv + 6 * 2 * xv, 12 + 12 * 2 * xv, -0.5 - 0.5 * 2 * xv],
      ...[-3 - 2 * xc - 2 * hc, 2.5 + 5 * xc],
    ];
    for (const [i, amount] of wanted.entries()) expect(amounts[i]).toBeCloseTo(amount, 10);
    expect(base).toBe(64 + 17 + 2 * 5 * 2);
    expect(output).toBe(64 + 24 + 12 - 0.5 - 3 + 2.5 + 4 * 20 + 2 * 22.5);
  });
});
