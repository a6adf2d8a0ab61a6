import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { run } from "../workspace.ts";
import type { Report } from "./project.ts";

/** TensorFlow.js cut down to its core and the backend in plain JavaScript: no layers, converter, data, gradients or methods of tensors. */
const stripped = `
import "@tensorflow/tfjs-backend-cpu";
export * from "@tensorflow/tfjs-core";
export const loadLayersModel = () => {
  throw new Error("there are no layers");
};
`;

/** Derivatives, a compiled function and a training run, with a model of core-tensor's own. */
const program = `
import * as tf from "@tensorflow/tfjs";
import { adam, batches, fit, hvp, jit, mlp, random, softmaxCrossEntropy } from "@legendre/core-tensor";

tf.env().set("PROD", true);
const curvature = jit((p) => hvp((q) => tf.sum(tf.tanh(tf.square(q))), p, tf.ones([1])));
const [second] = (await curvature(tf.tensor1d([1]))).dataSync();
if (Math.abs(second + 1.71884) > 1e-4) throw new Error("the second derivative is " + second);

const model = mlp({ hidden: [16], output: 2 });
const x = random.uniform(random.key(1), [200, 2]);
const y = tf.cast(tf.greater(tf.sum(x, 1), 1), "int32");
const run = (compile) => fit({
  params: model.init(random.key(0), [2]).params,
  optimizer: adam({ lr: 0.02 }),
  loss: (p, batch) => softmaxCrossEntropy(model.apply(p, {}, batch.x).output, batch.y),
  data: batches({ x, y }, { batchSize: 20, seed: 0 }),
  epochs: 10,
  compile,
});
for (const compile of [true, false]) {
  const { history } = await run(compile);
  if (!(history.at(-1).loss < 0.3)) throw new Error("the loss is " + history.at(-1).loss);
}
console.log("ok");
`;

/** What of TensorFlow.js core-tensor needs: a program on its core alone, packed by esbuild, runs. */
export async function checkStripped(report: Report, project: string): Promise<void> {
  const standIn = join(project, "stripped-tfjs.mjs");
  writeFileSync(standIn, stripped);
  const outfile = join(project, "stripped.mjs");
  const built = await build({
    stdin: { contents: program, resolveDir: project },
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    outfile,
    // tfjs-core requires modules of Node by their names.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    alias: { "@tensorflow/tfjs": standIn },
    external: ["onnxruntime-*", "@tensorflow/tfjs-node*"],
    logLevel: "silent",
  }).then(() => true, String);
  const { ok, output } =
    built === true
      ? run(process.execPath, [outfile], { cwd: project })
      : { ok: false, output: String(built) };
  report.add(
    "a program on tfjs-core and its cpu backend alone",
    ok && output.trim() === "ok",
    output,
  );
}
