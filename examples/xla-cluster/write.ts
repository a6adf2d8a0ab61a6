import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type random, saveCheckpoint, spec, trace } from "@legendre/core-tensor";
import { saveNpy } from "@legendre/core-tensor/io";
import { saveXla } from "@legendre/core-tensor/xla";
import type { Tensor } from "@tensorflow/tfjs";
import type { Method, Size } from "./method.ts";
import { methods, onPaper } from "./methods.ts";

/** Writes what a cluster needs to a folder: `step.legendre`, `start.safetensors`, and the data in `shards/`. */
export async function write(
  name: string,
  size: Size & { readonly shards: number },
  key: random.Key,
  out: string,
): Promise<Method> {
  const method = (methods[name] ?? onPaper[name])!(size, key);
  mkdirSync(out, { recursive: true });
  const each = method.data.x.shape[0]! / size.shards;
  for (const [array, tensor] of Object.entries(method.data)) {
    const [, ...row] = tensor.shape;
    const width = row.reduce((product, length) => product * length, 1);
    const whole = tensor.dtype === "int32";
    // The backend that is plain JavaScript returns plain arrays, too.
    const numbers = tensor.dataSync();
    for (let shard = 0; shard < size.shards; shard++) {
      const own = numbers.slice(shard * each * width, (shard + 1) * each * width);
      const file = join(out, "shards", `part-${shard}.${array}.npy`);
      const shape = [each, ...row];
      await (whole
        ? saveNpy(file, { dtype: "i4", shape, data: Int32Array.from(own) })
        : saveNpy(file, { dtype: "f4", shape, data: Float32Array.from(own) }));
    }
  }
  // The step is traced for the batch of all devices together.
  const like = ({ shape, dtype }: Tensor) =>
    spec([size.batch, ...shape.slice(1)], dtype as "int32");
  const { params, state, data, step } = method;
  const program = trace(step, params, state, like(data.x), like(data.y));
  await saveXla(join(out, "step.legendre"), program);
  await saveCheckpoint(join(out, "start.safetensors"), { params, state });
  return method;
}
