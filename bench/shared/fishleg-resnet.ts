import {
  adam,
  applyUpdates,
  categorical,
  type GradientTransform,
  random,
  softmaxCrossEntropy,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { resnet18 } from "@legendre/core-tensor/nn";
import { fishleg } from "@legendre/fishleg";
import type { StartedEngine } from "@repo/cli";
import { type Tensor, tensor, tensor1d } from "@tensorflow/tfjs";
import { freePrograms } from "./free.ts";
import type { ResnetSizes } from "./resnet-step.ts";
import { seededValues, uniformValues } from "./values.ts";

/** Steps of one optimiser on ResNet-18. */
export interface ResnetSteps {
  /** `count` steps, of which the last has an auxiliary update of FishLeg. */
  readonly cycle: (count: number) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/**
 * Training of ResNet-18 by FishLeg or Adam. The loss is that of the network in training; Fisher products are those of
 * the network with its running statistics, which come to `outputs` in the batch.
 */
export function resnetSteps(
  run: StartedEngine["run"],
  { batch, width, size }: ResnetSizes,
  method: "fishleg" | "adam",
): ResnetSteps {
  const model = resnet18({ width });
  const { params, state } = model.init(random.key(0), [size, size, 3]);
  type Params = typeof params;
  type Batch = { readonly x: Tensor; readonly state: typeof state };
  const outputs = (p: Params, { x, state: frozen }: Batch): Tensor =>
    model.apply(p, frozen, x).output;
  const optimizer = (
    method === "adam"
      ? adam({ lr: 1e-4 })
      : fishleg({
          outputs,
          likelihood: categorical(),
          lr: 1e-2,
          damping: 0.1,
          inverse: { start: 1 },
        })
  ) as GradientTransform<Params>;
  const images = tensor(uniformValues(1, batch * size * size * 3), [batch, size, size, 3]);
  const classes = Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5));
  const labels = tensor1d(classes, "int32");
  const first = { params: seededValues(params), state, optState: optimizer.init(params) };
  type Training = typeof first;
  const make = (step: number) =>
    run((now: Training, x: Tensor, y: Tensor, key: random.Key) => {
      const loss = (p: Params) => {
        const { output, state: next } = model.apply(p, now.state, x, { training: true });
        return { value: softmaxCrossEntropy(output, y), aux: next };
      };
      const { value, aux, grads } = valueAndGrad(loss, { aux: true })(now.params);
      const extra = { batch: { x, state: now.state }, value: value as never, step, key };
      const next = optimizer.update(grads, now.optState, now.params, extra);
      return {
        value,
        next: { params: applyUpdates(now.params, next.updates), state: aux, optState: next.state },
      };
    });
  const [plain, learning] = [make(1), make(10)];
  const key = random.key(1);
  let current = first;
  return {
    cycle: async (count) => {
      for (let i = 0; i < count; i++) {
        const step = i === count - 1 ? learning : plain;
        const { value, next } = await step(current, images, labels, key);
        treeDispose([current, value]);
        current = next as Training;
      }
    },
    dispose: async () => {
      treeDispose([current, images, labels]);
      await freePrograms(plain, learning);
    },
  };
}
