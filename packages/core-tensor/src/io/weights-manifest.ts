import { LegendreError } from "../errors.ts";
import { isRecord } from "../format/is-record.ts";
import { checkName } from "../format/safetensors-header.ts";
import type { io } from "../ops.ts";

/** What a `model.json` holds. */
export interface ModelJson extends Omit<io.ModelArtifacts, "weightSpecs" | "weightData"> {
  readonly weightsManifest?: unknown;
}

/** A group of a manifest: weights, and the files that hold their bytes one after the other. */
export interface WeightGroup {
  /** Relative to the folder of the `model.json`, and not leading out of it. */
  readonly paths: readonly string[];
  readonly weights: io.WeightsManifestEntry[];
  /** Bytes of all weights of the group. */
  readonly bytes: number;
}

/** Bytes of an element, by dtype; text has no fixed size and is no weight of a model. */
const widths: Readonly<Record<string, number>> = { float32: 4, int32: 4, bool: 1, complex64: 8 };
/** Bytes of an element, by the dtype it is quantised to. */
const quantisedWidths: Readonly<Record<string, number>> = { uint8: 1, uint16: 2, float16: 2 };

/**
 * The groups of a manifest, once its paths are known to stay in their folder and its weights to have a
 * size.
 *
 * @throws `data`.
 */
export function checkedManifest(path: string, manifest: unknown): WeightGroup[] {
  const fail = (what: string): LegendreError =>
    new LegendreError(
      "data",
      "fileHandler",
      `${path}, weightsManifest: ${what}; the file is damaged, save the model anew`,
      { file: path },
    );
  if (manifest === undefined) return [];
  if (!Array.isArray(manifest)) throw fail("it is no list");
  return manifest.map((group: unknown, i): WeightGroup => {
    if (!isRecord(group)) throw fail(`group ${i} is no object`);
    const { paths, weights } = group;
    if (!Array.isArray(paths) || !paths.every((each) => typeof each === "string")) {
      throw fail(`the paths of group ${i} are no list of texts`);
    }
    for (const each of paths) {
      const wrong = checkName(each);
      if (wrong !== undefined) {
        throw fail(`the path ${JSON.stringify(each)} is not allowed: ${wrong}`);
      }
    }
    if (!Array.isArray(weights)) throw fail(`the weights of group ${i} are no list`);
    const bytes = weights.reduce((sum: number, weight) => sum + bytesOf(weight, fail), 0);
    return { paths, weights, bytes };
  });
}

function bytesOf(weight: unknown, fail: (what: string) => LegendreError): number {
  if (!isRecord(weight) || typeof weight["name"] !== "string") throw fail("a weight has no name");
  const { name, shape, dtype, quantization } = weight;
  const lengths: unknown[] = Array.isArray(shape) ? shape : [-1];
  if (!lengths.every((length) => Number.isSafeInteger(length) && (length as number) >= 0)) {
    throw fail(`the shape of "${name}" is no list of whole numbers of at least 0`);
  }
  const quantised = isRecord(quantization);
  const stored = quantised ? quantization["dtype"] : dtype;
  const known = quantised ? quantisedWidths : widths;
  if (!isKey(known, stored) || !isKey(widths, dtype)) {
    const names = Object.keys(known).join(", ");
    const found = typeof stored === "string" ? stored : "no text";
    throw fail(`the dtype of "${name}" is ${found}, known are ${names}`);
  }
  return (lengths as number[]).reduce((a, b) => a * b, known[stored] as number);
}

/** Whether a value is a name in a table; not by `String`, which calls a `toString` out of the file. */
function isKey(table: Readonly<Record<string, number>>, value: unknown): value is string {
  return typeof value === "string" && Object.hasOwn(table, value);
}
