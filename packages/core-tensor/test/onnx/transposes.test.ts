import type { Tensor } from "@tensorflow/tfjs";
import { ones, tensor1d } from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jit } from "../../src/jit/index.ts";
import { resnet18, softmaxCrossEntropy } from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { valueAndGrad } from "../../src/transforms/index.ts";
import { treeDispose } from "../../src/tree/index.ts";

const count = (text: string, op: string): number =>
  text.split("\n").filter((line) => new RegExp(`\\b${op}\\b`).test(line)).length;

describe("the gradient of a convolutional net", () => {
  it("turns filters and the first images, and no activation", async () => {
    const model = resnet18({ width: 16 });
    const { params, state } = model.init(key(0), [16, 16, 3]);
    const images = ones([4, 16, 16, 3]);
    const labels = tensor1d([0, 1, 2, 3], "int32");
    const step = jit((p: typeof params, x: Tensor, y: Tensor) => {
      const loss = (at: typeof params) => {
        const { output, state: aux } = model.apply(at, state, x, { training: true });
        return { value: softmaxCrossEntropy(output, y), aux };
      };
      return valueAndGrad(loss, { aux: true })(p);
    });
    const lowered = await step.lower(params, images, labels);
    const [program, ...models] = (await lowered.text()).split(/^step \d+: /m) as [
      string,
      ...string[],
    ];
    expect(models.length).toBe(1);
    // The program has channels last throughout; only its own last product turns anything.
    expect(count(program, "Transpose")).toBe(0);
    const orders = [...(models[0] as string).matchAll(/= Transpose <perm = \[([^\]]*)\]>/g)].map(
      ([, perm]) => perm as string,
    );
    // Images go between channels first and last once, where they come in; all other orders are of filters.
    expect(orders.filter((perm) => perm === "0, 3, 1, 2")).toHaveLength(1);
    expect(orders.filter((perm) => perm === "0, 2, 3, 1")).toHaveLength(0);
    expect(orders.length).toBeLessThanOrEqual(48);
    await step.dispose();
    treeDispose([params, state, images, labels]);
  });
});
