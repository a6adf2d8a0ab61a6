import { fileFaults } from "../format/file-fault.ts";
import { joinBytes } from "../format/join-bytes.ts";
import type { io } from "../ops.ts";
import { number, type OptionsOf, options } from "../options.ts";
import { readWhole, writeAtomically } from "./atomic-file.ts";
import { checkedManifest, type ModelJson, type WeightGroup } from "./weights-manifest.ts";

const where = "fileHandler";
const fault = fileFaults(where);

/** The options of {@link fileHandler}. */
export const fileHandlerOptions = options("fileHandler", {
  /**
   * Most bytes of a file of weights; larger weights are cut into several files, which browsers fetch side by
   * side and keep apart in their caches. tfjs's own tools write 4 MiB (`2 ** 22`).
   */
  shardBytes: number({ min: 1, infinite: true }, Number.POSITIVE_INFINITY),
});

/** Options of {@link fileHandler}. */
export interface FileHandlerOptions extends OptionsOf<typeof fileHandlerOptions> {}

/**
 * Loads and saves TensorFlow.js models on disk, for `tf.loadLayersModel`, `tf.loadGraphModel` and
 * `model.save` without tfjs-node. A model is its `model.json` and files of weights beside it. Node only.
 *
 * @param path - the `model.json`.
 * @param options - see {@link FileHandlerOptions}.
 * @returns the handler. Loading throws `data` for files that are missing or damaged, for weights that
 * have another size than the manifest says, and for paths that lead out of the folder; saving for a
 * disk that is full. Code "option" for options out of range.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fileHandler } from "@legendre/core-tensor/io";
 *
 * const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
 * await model.save(fileHandler("out/model/model.json"));
 * const again = await tf.loadLayersModel(fileHandler("out/model/model.json"));
 * console.log(again.countParams()); // → 8
 * ```
 *
 * @remarks A save first writes the weights, under a name made of their hash, then replaces
 * `model.json`: a kill in between leaves the old model whole.
 */
export function fileHandler(path: string, options?: FileHandlerOptions): io.IOHandler {
  const { shardBytes } = fileHandlerOptions.resolve(options);
  return { load: () => load(path), save: (artifacts) => save(path, artifacts, shardBytes) };
}

async function load(path: string): Promise<io.ModelArtifacts> {
  const text = new TextDecoder().decode(await readWhole(where, path, "check the path"));
  const { weightsManifest, ...others } = parse(path, text);
  const groups = checkedManifest(path, weightsManifest);
  const weightData = await readShards(path, groups);
  return { ...others, weightSpecs: groups.flatMap(({ weights }) => weights), weightData };
}

function parse(path: string, text: string): ModelJson {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && "modelTopology" in value) {
      return value as ModelJson;
    }
  } catch {
    // Told below, as JSON that is no model.
  }
  throw fault(path, "it is no JSON object with a modelTopology; give the path of a model.json");
}

/** The weights of all groups, one after the other, once the sizes of the files are as promised. */
async function readShards(path: string, groups: readonly WeightGroup[]): Promise<ArrayBuffer> {
  const { realpath, stat } = await import("node:fs/promises");
  const { dirname, join, sep } = await import("node:path");
  const folder = await realpath(dirname(path));
  const found: { file: string; size: number }[] = [];
  for (const { paths, bytes } of groups) {
    const shards = await Promise.all(
      paths.map(async (name) => {
        const file = await realpath(join(folder, name)).catch(() => undefined);
        if (file === undefined) {
          throw fault(path, `it names the weights "${name}", which are not there; copy them too`);
        }
        if (!file.startsWith(folder + sep)) {
          throw fault(path, `its weights "${name}" lie outside its folder; put them beside it`);
        }
        return { file, size: (await stat(file)).size };
      }),
    );
    const size = shards.reduce((sum, shard) => sum + shard.size, 0);
    if (size !== bytes) {
      const what = `${paths.join(", ")} should have ${bytes} bytes and have ${size}; they are damaged or of another model, copy them anew`;
      throw fault(path, what);
    }
    found.push(...shards);
  }
  const all = new Uint8Array(found.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const { file, size } of found) {
    const content = await readWhole(where, file, "copy it anew");
    if (content.length !== size) throw fault(path, `${file} changed while it was read; try again`);
    all.set(content, at);
    at += size;
  }
  return all.buffer;
}

async function save(
  path: string,
  artifacts: io.ModelArtifacts,
  shardBytes: number,
): Promise<io.SaveResult> {
  const { stat, rm } = await import("node:fs/promises");
  const { dirname, join } = await import("node:path");
  const { weightSpecs = [], weightData, modelTopology, ...others } = artifacts;
  if (modelTopology === undefined || modelTopology instanceof ArrayBuffer) {
    throw fault(path, "only a model whose topology is JSON can be saved; save a layers model");
  }
  const weights = joined(weightData);
  const old = await weightsOf(path);
  const shards = await shardsOf(weights, shardBytes);
  const names = shards.map(({ name }) => name);
  const manifest = [{ paths: names, weights: weightSpecs }];
  const text = JSON.stringify({ modelTopology, ...others, weightsManifest: manifest });
  for (const { name, bytes } of shards) {
    await writeAtomically(where, join(dirname(path), name), bytes);
  }
  await writeAtomically(where, path, text);
  for (const left of old.filter((each) => !names.includes(each))) {
    await rm(join(dirname(path), left), { force: true });
  }
  return {
    modelArtifactsInfo: {
      dateSaved: (await stat(path)).mtime,
      modelTopologyType: "JSON",
      modelTopologyBytes: JSON.stringify(modelTopology).length,
      weightSpecsBytes: JSON.stringify(weightSpecs).length,
      weightDataBytes: weights.length,
    },
  };
}

const ownWeights = /^weights-[0-9a-f]{16}(-\d+of\d+)?\.bin$/;

interface Shard {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The weights in files of at most so many bytes, under names made of the hash of all. */
async function shardsOf(weights: Uint8Array<ArrayBuffer>, most: number): Promise<Shard[]> {
  const stem = await weightsName(weights);
  if (weights.length <= most) return [{ name: `${stem}.bin`, bytes: weights }];
  const size = Math.floor(most);
  const count = Math.ceil(weights.length / size);
  return Array.from({ length: count }, (_, i) => ({
    name: `${stem}-${i + 1}of${count}.bin`,
    bytes: weights.subarray(i * size, (i + 1) * size),
  }));
}

async function weightsName(weights: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", weights));
  const hex = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0"));
  return `weights-${hex.join("")}`;
}

/** Files of weights that an older model under the same path names, of those that a save writes. */
async function weightsOf(path: string): Promise<string[]> {
  const { readFile } = await import("node:fs/promises");
  try {
    const { weightsManifest } = parse(path, await readFile(path, "utf8"));
    return checkedManifest(path, weightsManifest)
      .flatMap(({ paths }) => paths)
      .filter((name) => ownWeights.test(name));
  } catch {
    return [];
  }
}

function joined(data: io.ModelArtifacts["weightData"]): Uint8Array<ArrayBuffer> {
  const parts = data === undefined ? [] : Array.isArray(data) ? data : [data];
  return joinBytes(parts.map((part) => new Uint8Array(part)));
}
