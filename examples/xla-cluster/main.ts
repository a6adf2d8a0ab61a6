import { statSync } from "node:fs";
import { join } from "node:path";
import { random } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { methods, onPaper } from "./methods.ts";
import { write } from "./write.ts";

const { engine, smoke, seed, out, method, log, record } = exampleFlags("xla-cluster", {
  method: {
    type: "string",
    help: "whose steps; all writes each to a folder of its name",
    choices: [...Object.keys(methods), ...Object.keys(onPaper), "all"],
    default: "adam",
  },
});
await startEngine(engine);
const size = smoke ? { rows: 512, shards: 2, batch: 64 } : { rows: 16_384, shards: 8, batch: 256 };

for (const name of method === "all" ? Object.keys(methods) : [method]) {
  const folder = method === "all" ? join(out, name) : out;
  tf.engine().startScope();
  const { params, state, data, step } = await write(name, size, random.key(seed), folder);
  const first = (of: tf.Tensor): tf.Tensor => of.slice([0], [size.batch]);
  const taken =
    name in onPaper ? undefined : step(params, state, first(data.x), first(data.y)).loss.dataSync();
  const loss = taken?.[0] as number | undefined;
  tf.engine().endScope();
  const bytes = statSync(join(folder, "step.legendre")).size;
  log(
    `${name}: ${data.x.shape[0]} rows in ${size.shards} shards, a step of ${bytes} bytes; the loss is ${loss?.toFixed(4) ?? "not computed"}`,
  );
  log(`wrote step.legendre, start.safetensors and shards/ to ${folder}`);
  record({
    name,
    rows: data.x.shape[0]!,
    shards: size.shards,
    ...(loss !== undefined && { loss }),
  });
}
