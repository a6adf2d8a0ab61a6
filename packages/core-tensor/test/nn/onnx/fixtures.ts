import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import { decodeSafetensors, type SafetensorsArray } from "../../../src/index.ts";

/** The path of a file among the fixtures. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/onnx/${name}`, import.meta.url));
}

/** The bytes of a fixture. */
export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fixture(name)));
}

const dtypes: Readonly<Record<string, tf.DataType>> = {
  BOOL: "bool",
  F32: "float32",
  I32: "int32",
};

/** An array of a file as a tensor. */
export function tensorOf({ data, shape, dtype }: SafetensorsArray): tf.Tensor {
  return tf.tensor(data as Float32Array, [...shape], dtypes[dtype] ?? "float32");
}

/** What PyTorch computed for a net, by name; see `make.py`. */
export function expectedOf(net: string): (name: string) => tf.Tensor {
  const { arrays } = decodeSafetensors(fixtureBytes(`${net}.safetensors`), net);
  return (name) => {
    const array = arrays.get(name);
    if (array === undefined) throw new Error(`${net}.safetensors has no "${name}"`);
    return tensorOf(array);
  };
}
