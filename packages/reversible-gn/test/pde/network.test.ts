import { hostArray, isLegendreError, jit, ravel, vjp, vmap } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { box, d, type Field, type FieldLayer, fieldNet, type Point } from "../../src/pde/index.ts";
import fixture from "../fixtures/pde.json" with { type: "json" };

const domain = box({ t: [0, 1], x: [-1, 1], y: [2, 5] });
const double = { precision: "float64" } as const;
const params = fixture.layers.map(({ weights, bias }) => ({
  weights: hostArray(weights.flat(), [weights.length, weights[0]?.length ?? 0]),
  bias: hostArray(bias),
}));
const points = {
  t: hostArray(fixture.points.t),
  x: hostArray(fixture.points.x),
  y: hostArray(fixture.points.y),
};
type Params = readonly FieldLayer<tf.Tensor>[];
type Name = "t" | "x" | "y";

/** Largest difference over the largest value. */
function off(found: ArrayLike<number>, wanted: readonly number[]): number {
  const size = Math.max(...wanted.map(Math.abs));
  return Math.max(...wanted.map((value, i) => Math.abs((found[i] as number) - value))) / size;
}

const nets = {
  tanh: fieldNet(domain, { hidden: [5, 4] }),
  sine: fieldNet(domain, { hidden: [5, 4], activation: "sine", frequency: 2.5 }),
};

describe.each(["tanh", "sine"] as const)("a %s network", (activation) => {
  const net = nets[activation];
  const wanted: Readonly<Record<string, readonly number[]>> = fixture[activation];

  it.each(Object.keys(wanted))(
    "has JAX's derivative by [%s], by itself and expanded",
    async (order) => {
      const by = [...order] as Name[];
      const alone = jit((p: Params, at: Point<Name>) => d(net.field(p), ...by)(at), double);
      const expanded = jit(
        (p: Params, at: Point<Name>) => d(net.expand(p, at, [by]), ...by)(at),
        double,
      );
      const values = wanted[order] ?? [];
      expect(off((await alone(params, points)).data, values)).toBeLessThan(1e-12);
      expect(off((await expanded(params, points)).data, values)).toBeLessThan(1e-12);
    },
  );

  it("has all derivatives of a list from one expansion, and those below them, row by row too", async () => {
    const list: Name[][] = [
      ["x", "x", "y", "y"],
      ["t", "x", "y"],
    ];
    const below = ["", "t", "x", "xx", "tx", "yy", "txy", "xxyy"];
    const all = (p: Params, at: Point<Name>): tf.Tensor => {
      const u = net.expand(p, at, list);
      return tf.stack(below.map((order) => d(u, ...([...order] as Name[]))(at)));
    };
    const rows = jit(
      (p: Params, at: Point<Name>) => vmap((row: Point<Name>) => all(p, row))(at),
      double,
    );
    const { data } = await rows(params, points);
    below.forEach((order, k) => {
      const found = [0, 1, 2, 3].map((i) => data[i * below.length + k] as number);
      expect(off(found, wanted[order] ?? [])).toBeLessThan(1e-12);
    });
  });

  it("has the same gradients by the weights, through what is built around it", async () => {
    const around =
      (u: Field<Name>): Field<Name> =>
      (at) =>
        tf.mul(tf.mul(at.t, at.x), u(at));
    const residual = (u: Field<Name>, at: Point<Name>): tf.Tensor =>
      tf.add(d(around(u), "x", "x")(at), tf.mul(u(at), d(around(u), "t")(at)));
    const rowsOf = (make: (p: Params, at: Point<Name>) => Field<Name>) =>
      jit((p: Params, all: Point<Name>) => {
        const row = (at: Point<Name>): tf.Tensor => {
          const { pullback } = vjp((q: Params) => residual(make(q, at), at), p);
          return ravel(pullback(tf.scalar(1))).vector;
        };
        return vmap(row)(all);
      }, double);
    const expanded = rowsOf((p, at) => net.expand(p, at, [["x", "x"], ["t"]]));
    const alone = rowsOf((p) => net.field(p));
    const wantedRows = [...((await alone(params, points)).data as Float64Array)];
    expect(wantedRows.length).toBe(4 * net.size);
    expect(off((await expanded(params, points)).data, wantedRows)).toBeLessThan(1e-12);
  });
});

describe("an expansion", () => {
  const at = { t: tf.scalar(0.5), x: tf.scalar(0.2), y: tf.scalar(3) };
  const own = nets.tanh.init(1).map(({ weights, bias }) => ({
    weights: tf.tensor([...weights.data], [...weights.shape]),
    bias: tf.tensor([...bias.data], [...bias.shape]),
  }));

  it.each([[["x", "x", "x"]], [["t", "x"]], [["y"]]])(
    "refuses %j where it holds [x, x] and [t]",
    (list) => {
      const by = list as Name[];
      const u = nets.tanh.expand(own, at, [["x", "x"], ["t"]]);
      const caught = (() => {
        try {
          return d<Name>((p) => tf.mul(p.y, u(p)), ...by)(at);
        } catch (error) {
          return error;
        }
      })();
      expect(isLegendreError(caught) && caught.code).toBe("option");
      expect(String(caught)).toContain(`by [${by.map((name) => `"${name}"`).join(", ")}]; add it`);
      // The refusal leaves nothing behind.
      expect(d(u, "x")(at).shape).toEqual([]);
    },
  );

  it("frees what it needs on the way, eager too", () => {
    expectNoLeak(() => d(nets.tanh.field(own), "x", "x")(at).dispose());
    expectNoLeak(() => nets.tanh.field(own)(at).dispose());
    expectNoLeak(() => tf.tidy(() => d(nets.tanh.expand(own, at, [["x"]]), "x")(at)).dispose());
  });
});

describe("Fourier features", () => {
  it("are the same at each call, and their derivatives those of differences", async () => {
    const net = fieldNet(domain, { hidden: [6], fourier: { count: 4, scale: 1.5 } });
    expect(net.size).toBe(8 * 6 + 6 + 6 + 1);
    const own = net.init(2);
    expect(own.map(({ weights }) => weights.shape)).toEqual([
      [8, 6],
      [6, 1],
    ]);
    const u = jit((p: Params, at: Point<Name>) => net.field(p)(at), double);
    const slope = jit(
      (p: Params, at: Point<Name>) => d(net.expand(p, at, [["t"], ["x", "x"]]), "x", "x")(at),
      double,
    );
    const h = 1e-4;
    const x = 0.3;
    const three = {
      t: hostArray([0.4, 0.4, 0.4]),
      x: hostArray([x - h, x, x + h]),
      y: hostArray([3, 3, 3]),
    };
    const [low, middle, high] = (await u(own, three)).data as unknown as [number, number, number];
    const { data } = await slope(own, three);
    expect(Math.abs((low - 2 * middle + high) / h ** 2 / (data[1] as number) - 1)).toBeLessThan(
      1e-5,
    );
  });
});

describe("a separable field", () => {
  const net = fieldNet(domain, { hidden: [4], separable: 3 });
  const own = net.init(5);

  it("has a network a coordinate, drawn apart", () => {
    const shapes = [
      [1, 4],
      [4, 3],
    ];
    expect(own.map(({ weights }) => weights.shape)).toEqual([...shapes, ...shapes, ...shapes]);
    expect(net.size).toBe(3 * (4 + 4 + 12 + 3));
    expect([...(own[0]?.weights.data ?? [])]).not.toEqual([...(own[2]?.weights.data ?? [])]);
  });

  it("is the sum of products that its definition says", async () => {
    const at = { t: 0.3, x: -0.4, y: 4.1 };
    const scaled = [2 * at.t - 1, at.x, (2 * (at.y - 3.5)) / 3];
    const factors = scaled.map((z, k) => {
      const [first, last] = own.slice(2 * k, 2 * k + 2);
      const hidden = [...(first?.weights.data ?? [])].map((w) => Math.tanh(w * z));
      return [0, 1, 2].map((r) =>
        hidden.reduce((sum, h, i) => sum + h * (last?.weights.data[3 * i + r] ?? Number.NaN), 0),
      );
    });
    const wanted = [0, 1, 2].reduce(
      (sum, r) => sum + factors.reduce((p, f) => p * (f[r] ?? 0), 1),
      0,
    );
    const u = jit((p: Params, point: Point<Name>) => net.field(p)(point), double);
    const point = { t: hostArray([at.t]), x: hostArray([at.x]), y: hostArray([at.y]) };
    expect(off((await u(own, point)).data, [wanted])).toBeLessThan(1e-12);
  });

  it.each([["x"], ["t", "x"], ["x", "x", "y"], ["t", "t"], ["y", "y", "y"]].map((by) => [by]))(
    "has the same derivative by %j from nested passes and from one expansion",
    async (list) => {
      const by = list as Name[];
      for (const each of [
        net,
        fieldNet(domain, { hidden: [5], separable: 2, activation: "sine", frequency: 2 }),
        fieldNet(domain, { hidden: [5], separable: 2, fourier: { count: 3 } }),
      ]) {
        const weights = each.init(1);
        const nested = jit((p: Params, at: Point<Name>) => d(each.field(p), ...by)(at), double);
        const once = jit(
          (p: Params, at: Point<Name>) => d(each.expand(p, at, [by]), ...by)(at),
          double,
        );
        const wanted = [...((await nested(weights, points)).data as Float64Array)];
        expect(off((await once(weights, points)).data, wanted)).toBeLessThan(1e-12);
      }
    },
  );

  it("takes the axes of a grid, and gives what it gives for each of its points", async () => {
    const [t, x, y] = [
      [0.1, 0.5, 0.9],
      [-0.5, 0.25],
      [2, 3, 4, 5],
    ];
    const grid = {
      t: hostArray(t, [3, 1, 1]),
      x: hostArray(x, [1, 2, 1]),
      y: hostArray(y, [1, 1, 4]),
    };
    const all = t.flatMap((a) => x.flatMap((b) => y.map((c) => [a, b, c] as const)));
    const each = {
      t: hostArray(all.map(([a]) => a)),
      x: hostArray(all.map(([, b]) => b)),
      y: hostArray(all.map(([, , c]) => c)),
    };
    const slope = jit(
      (p: Params, at: Point<Name>) => d(net.expand(p, at, [["t"], ["x", "x"]]), "x", "x")(at),
      double,
    );
    const found = await slope(own, grid);
    expect(found.shape).toEqual([3, 2, 4]);
    expect(off(found.data, [...((await slope(own, each)).data as Float64Array)])).toBeLessThan(
      1e-12,
    );
  });
});

describe("params", () => {
  it("are of the seed, and of their deviation", () => {
    const net = fieldNet(box({ x: [0, 1] }), { hidden: [200, 100] });
    const of = (seed: number) => net.init(seed).map(({ weights }) => [...weights.data]);
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
    const middle = of(3)[1] as number[];
    const square = middle.reduce((sum, w) => sum + w * w, 0) / middle.length;
    expect(square).toBeGreaterThan((2 / 300) * 0.96);
    expect(square).toBeLessThan((2 / 300) * 1.04);
    expect(net.init(3).every(({ bias }) => bias.data.every((b) => b === 0))).toBe(true);
    const siren = fieldNet(box({ x: [0, 1] }), { hidden: [300, 50], activation: "sine" }).init(0);
    const largest = siren.map(({ weights }) => Math.max(...weights.data));
    expect(largest[0]).toBeLessThanOrEqual(1);
    expect(largest[0]).toBeGreaterThan(0.97);
    expect(largest[1]).toBeLessThanOrEqual(Math.sqrt(6 / 300));
    expect(largest[1]).toBeGreaterThan(0.99 * Math.sqrt(6 / 300));
  });
});
