import { categorical, gaussian, ggnvp, grad, random, treeMap } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import * as ops from "@legendre/core-tensor/ops";
import { describe, expect, it } from "vitest";
import { fisherDiagonal } from "../../src/inverse/diagonal-start.ts";
import { empirical } from "../../src/likelihood/empirical.ts";

const { matMul, tensor1d, tensor2d, tanh } = ops;
type Params = { w: ops.Tensor2D; v: ops.Tensor2D };
const params: Params = {
  w: tensor2d([0.3, -0.8, 0.5, 1.1, -0.2, 0.7], [3, 2]),
  v: tensor2d([0.9, -0.4, 0.6, 0.1, -1.2, 0.8], [2, 3]),
};
const x = tensor2d([1, 2, -1, 0.5, -0.3, 0.8, 2, 0.1, 0.4, -1, 1, 1], [4, 3]);
const outputs = (p: Params): ops.Tensor => matMul(tanh(matMul(x, p.w) as never), p.v);
const cases = {
  categorical: { likelihood: categorical(), y: tensor1d([0, 2, 1, 1], "int32") },
  gaussian: {
    likelihood: gaussian(),
    y: tensor2d([1, 0, 2, -1, 0.5, 0, 0, 0, 3, 1, 1, -2], [4, 3]),
  },
};

/** The gradient of each row's own loss, one row at a time: `[rows][weights]`. */
function rowGradients({ likelihood, y }: (typeof cases)["categorical" | "gaussian"]): number[][] {
  return [0, 1, 2, 3].map((i) => {
    const row = (t: ops.Tensor): ops.Tensor =>
      ops.slice(t, [i, ...t.shape.slice(1).fill(0)], [1, ...t.shape.slice(1)]);
    const g = grad((p: Params) => likelihood.nll(row(outputs(p)), row(y)))(params);
    return [...g.w.dataSync(), ...g.v.dataSync()];
  });
}

describe.each(Object.entries(cases))("the empirical Fisher matrix of %s", (_, one) => {
  const { likelihood, y } = one;
  const rows = rowGradients(one);
  const stand = empirical(likelihood, y);
  const flat = (p: Params): number[] => [...p.w.dataSync(), ...p.v.dataSync()];

  it("has the products of the rows' own gradients", () => {
    const v = treeMap((t: ops.Tensor) => ops.cos(ops.mul(t, ops.scalar(3))), params) as Params;
    const numbers = flat(v);
    const expected = numbers.map((__, k) =>
      rows.reduce((sum, g) => sum + (g[k]! * g.reduce((s, c, j) => s + c * numbers[j]!, 0)) / 4, 0),
    );
    flat(ggnvp(outputs, stand, params, v)).forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k]!, 5);
    });
  });

  it("has the K-FAC factors that are asked for by that name", () => {
    const own = kfacFactors(outputs, stand, params, { fisher: "sampled", key: random.key(3) });
    const asked = kfacFactors(outputs, likelihood, params, { fisher: "empirical", targets: y });
    expect(own.length).toBe(2);
    own.forEach(({ a, g }, layer) => {
      const other = asked[layer]!;
      a.dataSync().forEach((value, k) => {
        expect(value).toBeCloseTo(other.a.dataSync()[k]!, 5);
      });
      g.dataSync().forEach((value, k) => {
        expect(value).toBeCloseTo(other.g.dataSync()[k]!, 5);
      });
    });
  });

  it("has the diagonal of the rows' squares on average", () => {
    const probes = 300;
    const diagonal = fisherDiagonal({
      model: { outputs, likelihood: stand },
      params,
      probes,
      key: () => random.key(5),
    });
    const expected = rows[0]!.map((__, k) => rows.reduce((sum, g) => sum + g[k]! ** 2 / 4, 0));
    flat(diagonal as Params).forEach((value, k) => {
      // Products of different rows average out as 1 / sqrt(probes).
      const spread = rows.reduce(
        (sum, g, i) => sum + rows.slice(i + 1).reduce((s, h) => s + Math.abs(g[k]! * h[k]!), 0) / 2,
        0,
      );
      expect(Math.abs(value - expected[k]!)).toBeLessThan((5 * spread) / Math.sqrt(probes) + 1e-5);
    });
  });

  it("has a pseudo-inverse in the outputs", () => {
    const f = outputs(params);
    const v = ops.sin(f);
    const there = stand.hessianProduct(f, v);
    const back = stand.hessianProduct(f, stand.hessianPseudoInverseProduct(f, there));
    back.dataSync().forEach((value, k) => {
      expect(value).toBeCloseTo(there.dataSync()[k]!, 4);
    });
  });
});
