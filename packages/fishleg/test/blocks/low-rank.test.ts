import { bernoulli, mlp, random, spec, trace, treeMap, valueAndGrad } from "@legendre/core-tensor";
import { optimiseProgram } from "@legendre/core-tensor/graph";
import type { Tensor } from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import type { BlockKind } from "../../src/blocks/block.ts";
import { fishleg } from "../../src/index.ts";

/** Floating-point operations of the matrix products of a step that learns nothing: one layer, 40 to 30, 4 rows. */
function flopsOfStep(kind: BlockKind): number {
  const model = mlp({ hidden: [], output: 30 });
  const { params } = model.init(random.key(0), [40]);
  type Params = typeof params;
  const likelihood = bernoulli();
  const outputs = (p: Params, x: Tensor): Tensor => model.apply(p, {}, x).output;
  const optimizer = fishleg({ outputs, likelihood, lr: 1, inverse: { choose: () => kind } });
  const state = optimizer.init(params);
  const step = (p: Params, s: typeof state, x: Tensor, y: Tensor) => {
    const { value, grads } = valueAndGrad((at: Params) => likelihood.nll(outputs(at, x), y))(p);
    return optimizer.update(grads, s, p, { batch: x, value, step: 1 });
  };
  const specs = treeMap(
    (leaf: Tensor) => spec(leaf.shape, leaf.dtype === "int32" ? "int32" : "float32"),
    { params, state },
  );
  const { graph } = optimiseProgram(
    trace(step as never, ...([specs.params, specs.state, spec([4, 40]), spec([4, 30])] as never[])),
  );
  const shape = (id: number): readonly number[] => graph.values[id]?.shape ?? [];
  return graph.nodes
    .filter(({ kernel }) => kernel === "BatchMatMul")
    .reduce((total, { inputs, outputs: out, attrs }) => {
      const inner = shape(inputs[0] as number).at(attrs["transposeA"] === true ? -2 : -1) ?? 0;
      return total + 2 * inner * shape(out[0] as number).reduce((a, b) => a * b, 1);
    }, 0);
}

it("multiplies gradients of small batches by their factors, without an elementwise scale", () => {
  const [b, n, m] = [4, 41, 30];
  // The layer and its gradient.
  const gradient = 2 * 2 * b * 40 * m;
  expect(flopsOfStep("kronecker")).toBe(gradient + 2 * b * (n * n + m * m + n * m));
  expect(flopsOfStep("dense")).toBe(gradient + 2 * (n * n * m + n * m * m));
});
