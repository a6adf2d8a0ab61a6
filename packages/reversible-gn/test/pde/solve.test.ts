import { hostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import { boundary, box, d, type Field, fieldNet, initial, interior } from "../../src/pde/index.ts";

/** The largest difference of two functions of one or two coordinates, on the points given. */
function furthest(found: ArrayLike<number>, wanted: (i: number) => number): number {
  return Math.max(...Array.from(found, (value, i) => Math.abs(value - wanted(i))));
}

describe("a differential equation", () => {
  it("with conditions built in: u″ = −π² sin πx, 0 at both ends", async () => {
    const domain = box({ x: [0, 1] });
    const net = fieldNet(domain, { hidden: [8] });
    const solution =
      (v: Field<"x">): Field<"x"> =>
      ({ x }) =>
        tf.mul(tf.mul(x, tf.sub(1, x)), v({ x }));
    const fit = await leastSquares(
      (params, at) => {
        const u = solution(net.expand(params, at, [["x", "x"]]));
        const pi = tf.fill([], Math.PI);
        return tf.add(d(u, "x", "x")(at), tf.mul(tf.square(pi), tf.sin(tf.mul(pi, at.x))));
      },
      net.init(0),
      { data: interior(domain, 40), perRow: true, maxSteps: 150 },
    );
    const params = fit.params.map(({ weights, bias }) => ({
      weights: tf.tensor([...weights.data], [...weights.shape]),
      bias: tf.tensor([...bias.data]),
    }));
    const x = [0, 0.13, 0.5, 0.77, 1];
    const u = solution(net.field(params))({ x: tf.tensor1d(x) }).dataSync();
    // What float32 of the evaluation leaves.
    expect(furthest(u, (i) => Math.sin(Math.PI * (x[i] as number)))).toBeLessThan(3e-6);
    expect(fit.cost).toBeLessThan(1e-7);
  });

  it("with conditions as groups of their own, and weights: u_t = u_xx from sin πx", async () => {
    const domain = box({ t: [0, 0.2], x: [0, 1] });
    const net = fieldNet(domain, { hidden: [10] });
    const [inside, walls, first] = [
      interior(domain, 60),
      boundary(domain, 60, { of: ["x"] }),
      initial(domain, 60),
    ];
    const fit = await leastSquares(
      (params, { inside, walls, first }) => {
        const u = net.expand(params, inside, [["t"], ["x", "x"]]);
        const v = net.field(params);
        const sine = tf.sin(tf.mul(tf.fill([], Math.PI), first.x));
        return {
          equation: tf.sub(d(u, "t")(inside), d(u, "x", "x")(inside)),
          walls: v(walls),
          first: tf.sub(v(first), sine),
        };
      },
      net.init(1),
      {
        data: { inside, walls, first },
        perRow: true,
        weights: { equation: 1, walls: 100, first: 100 },
        method: "levenberg-marquardt",
        maxSteps: 300,
      },
    );
    const params = fit.params.map(({ weights, bias }) => ({
      weights: tf.tensor([...weights.data], [...weights.shape]),
      bias: tf.tensor([...bias.data]),
    }));
    const at = { t: [0, 0.05, 0.1, 0.2], x: [0.5, 0.3, 0.8, 0.5] };
    const u = net
      .field(params)({ t: tf.tensor1d(at.t), x: tf.tensor1d(at.x) })
      .dataSync();
    const exact = (i: number): number =>
      Math.exp(-(Math.PI ** 2) * (at.t[i] as number)) * Math.sin(Math.PI * (at.x[i] as number));
    expect(furthest(u, exact)).toBeLessThan(1e-3);
  });

  it("of which a number is not known: u′ = −k u, given values of u", async () => {
    const domain = box({ t: [0, 2] });
    const net = fieldNet(domain, { hidden: [6] });
    const t = Array.from({ length: 30 }, (_, i) => (2 * i) / 29);
    const fit = await leastSquares(
      ({ k, v }, at) => {
        const u = net.expand(v, { t: at.t }, [["t"]]);
        const here = { t: at.t };
        return {
          equation: tf.add(d(u, "t")(here), tf.mul(k, u(here))),
          data: tf.sub(u(here), at.u),
        };
      },
      { k: 0.5, v: net.init(0) },
      {
        data: { t: hostArray(t), u: hostArray(t.map((s) => 2 * Math.exp(-1.3 * s))) },
        perRow: true,
        method: "levenberg-marquardt",
        maxSteps: 200,
      },
    );
    expect(Math.abs(fit.params.k - 1.3)).toBeLessThan(1e-4);
  });
});
