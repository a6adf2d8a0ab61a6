import { jit, type LayersTree, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type { TextModel } from "./network.ts";

/** Goes on from a window of characters; returns `count` more. */
export type Sampler = (start: Int32Array, count: number, seed: number) => Promise<number[]>;

/** Draws text from a model, one character at a time: each window moves on by the character drawn. */
export function sampler({ next }: TextModel, params: LayersTree): Sampler {
  const compiled = jit(next);
  return async (start, count, seed) => {
    const base = random.key(seed);
    const codes = [...start];
    for (let step = 0; step < count; step++) {
      const window = tf.tensor2d(codes.slice(step), [1, start.length], "int32");
      const key = random.foldIn(base, step);
      const drawn = await compiled(params, window, key);
      codes.push(drawn.dataSync()[0] as number);
      tf.dispose([window, key, drawn]);
    }
    base.dispose();
    return codes.slice(start.length);
  };
}
