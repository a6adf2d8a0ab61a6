import { readdirSync } from "node:fs";
import { getKernelsForBackend } from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { findKernel, kernelNames } from "../../src/kernels/table.ts";

/**
 * Kernels of tfjs without an entry in the table, by the reason. A kernel that gets one leaves this
 * list; a kernel that a new tfjs brings must be entered here or in the table.
 */
const without: Readonly<Record<string, readonly string[]>> = {
  "morphology, which no model of tf.layers has": [
    "Dilation2D",
    "Dilation2DBackpropFilter",
    "Dilation2DBackpropInput",
  ],
  "complex numbers are no dtype of a program": [
    "Complex",
    "ComplexAbs",
    "FFT",
    "IFFT",
    "Imag",
    "Real",
  ],
  "images are prepared outside of programs": [
    "CropAndResize",
    "Draw",
    "NonMaxSuppressionV3",
    "NonMaxSuppressionV4",
    "NonMaxSuppressionV5",
    "RotateWithOffset",
    "Transform",
  ],
  "strings are no dtype of a program": [
    "StaticRegexReplace",
    "StringNGrams",
    "StringSplit",
    "StringToHashBucketFast",
  ],
  "shapes that depend on values": [
    "RaggedGather",
    "RaggedRange",
    "RaggedTensorToTensor",
    "SparseFillEmptyRows",
    "SparseReshape",
    "Unique",
  ],
  "random numbers take a key, see `random`": ["Multinomial"],
  "not yet": [
    "Bincount",
    "BroadcastArgs",
    "DenseBincount",
    "SearchSorted",
    "SparseSegmentMean",
    "SparseSegmentSum",
    "SparseToDense",
  ],
};

describe("the kernel table", () => {
  const tfjs = getKernelsForBackend("cpu").map((kernel) => kernel.kernelName);

  it("has every kernel of tfjs but those listed", () => {
    const missing = tfjs.filter((name) => findKernel(name) === undefined);
    expect(missing.sort()).toEqual(Object.values(without).flat().sort());
  });

  it("has each row of each family file, once", async () => {
    const folder = new URL("../../src/kernels/", import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
    const modules = await Promise.all(
      files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
    );
    const rows = modules
      .flatMap((module) => Object.values(module).filter(Array.isArray))
      .flat()
      .filter((row): row is Kernel => typeof row?.name === "string");
    expect(rows.map((row) => row.name).sort()).toEqual(kernelNames());
    for (const row of rows) expect(findKernel(row.name)).toMatchObject(row);
  });
});
