import {
  applyUpdates,
  random,
  sgd,
  softmaxCrossEntropy,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { resnet18 } from "@legendre/core-tensor/nn";
import type { StartedEngine } from "@repo/cli";
import { type Tensor, tensor, tensor1d } from "@tensorflow/tfjs";
import { seededValues, uniformValues } from "./values.ts";

/** Sizes of {@link resnetStep}; images are `[batch, size, size, 3]` in ten classes. */
export interface ResnetSizes {
  readonly batch: number;
  /** Channels of the first stage. */
  readonly width: number;
  readonly size: number;
}

/** What the benches of the net run: images of CIFAR's size, or next to nothing. */
export function resnetSizes(smoke: boolean, batch: number): ResnetSizes {
  return smoke ? { batch: 4, width: 4, size: 8 } : { batch, width: 64, size: 32 };
}

/** Training of ResNet-18 by SGD with momentum, as `bench/peers/resnet18.py` does it: the same weights and images. */
export function resnetTraining({ batch, width, size }: ResnetSizes) {
  const model = resnet18({ width });
  const optimizer = sgd({ lr: 0.01, momentum: 0.9 });
  const { params, state } = model.init(random.key(0), [size, size, 3]);
  const start = { params: seededValues(params), state, velocity: optimizer.init(params) };
  const images = tensor(uniformValues(1, batch * size * size * 3), [batch, size, size, 3]);
  const classes = Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5));
  const labels = tensor1d(classes, "int32");
  const step = (
    now: typeof params,
    running: typeof state,
    last: typeof start.velocity,
    x: Tensor,
    y: Tensor,
  ) => {
    const loss = (p: typeof params) => {
      const { output, state: next } = model.apply(p, running, x, { training: true });
      return { value: softmaxCrossEntropy(output, y), aux: next };
    };
    const { value, aux, grads } = valueAndGrad(loss, { aux: true })(now);
    const { updates, state: velocity } = optimizer.update(grads, last, now);
    return { value, params: applyUpdates(now, updates), state: aux, velocity };
  };
  return { start, images, labels, step };
}

/** Steps of {@link resnetTraining}: a function that takes one and returns the loss before it. */
export function resnetStep(run: StartedEngine["run"], sizes: ResnetSizes): () => Promise<number> {
  const { start, images, labels, step } = resnetTraining(sizes);
  const compiled = run(step);
  let current = start;
  return async () => {
    const { params, state, velocity } = current;
    const { value, ...next } = await compiled(params, state, velocity, images, labels);
    treeDispose(current);
    current = next as typeof start;
    const [loss] = value.dataSync();
    value.dispose();
    return loss as number;
  };
}
