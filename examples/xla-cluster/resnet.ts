import {
  applyUpdates,
  random,
  sgd,
  softmaxCrossEntropy,
  valueAndGrad,
} from "@legendre/core-tensor";
import { resnet18 } from "@legendre/core-tensor/nn";
import type * as tf from "@tensorflow/tfjs";
import type { Method, Size } from "./method.ts";

/** ResNet-18 of full width on one batch of noise of CIFAR-10's size: what a step computes and sends hangs on shapes alone. */
export function resnetMethod({ batch }: Size, seed: random.Key): Method {
  const model = resnet18({ width: 64 });
  const optimizer = sgd({ lr: 0.1, momentum: 0.9 });
  const [start, images, classes] = random.split(seed, 3) as [random.Key, random.Key, random.Key];
  const { params, state } = model.init(start, [32, 32, 3]);
  type Params = typeof params;
  const step = (
    now: Params,
    { running, velocity }: { running: typeof state; velocity: ReturnType<typeof optimizer.init> },
    x: tf.Tensor,
    y: tf.Tensor,
  ) => {
    const loss = (p: Params) => {
      const { output, state: next } = model.apply(p, running, x, { training: true });
      return { value: softmaxCrossEntropy(output, y), aux: next };
    };
    const { value, aux, grads } = valueAndGrad(loss, { aux: true })(now);
    const { updates, state: next } = optimizer.update(grads, velocity, now);
    const after = { running: aux, velocity: next };
    return { params: applyUpdates(now, updates), state: after, loss: value };
  };
  const x = random.normal(images, [batch, 32, 32, 3]);
  const y = random.randint(classes, [batch], 0, 10);
  const first = { running: state, velocity: optimizer.init(params) };
  return { params, state: first, data: { x, y }, batch, step };
}
