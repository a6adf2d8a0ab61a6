import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeSafetensors, type SafetensorsArray } from "@legendre/core-tensor/io";
import * as tf from "@tensorflow/tfjs";
import { create } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  TensorProto_DataType,
  TensorShapeProto_DimensionSchema,
  TensorShapeProtoSchema,
  TypeProto_TensorSchema,
  TypeProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";

/** The path of a file among the fixtures. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** A float input or output of a model; a size that is open has a name. */
export function port(name: string, sizes: readonly (number | string)[]): ValueInfoProto {
  const dim = sizes.map((size) =>
    create(TensorShapeProto_DimensionSchema, {
      value:
        typeof size === "number"
          ? { case: "dimValue", value: BigInt(size) }
          : { case: "dimParam", value: size },
    }),
  );
  const shape = create(TensorShapeProtoSchema, { dim });
  const tensorType = create(TypeProto_TensorSchema, {
    elemType: TensorProto_DataType.FLOAT,
    shape,
  });
  const type = create(TypeProtoSchema, { value: { case: "tensorType", value: tensorType } });
  return create(ValueInfoProtoSchema, { name, type });
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

/** The same by the names and in the layouts of a file that PyTorch's newer exporter wrote. */
export function expectedOfDynamo(net: string): (name: string) => tf.Tensor {
  const expected = expectedOf(net);
  // It unrolls nn.RNN into layers of the sequence, and keeps the rows of a table that are read.
  const rnn = (name: string) => tf.squeeze(expected(`grad.rnn.${name}`), [0]);
  const others: Readonly<Record<string, () => tf.Tensor>> = {
    "grad.slice_1": () => tf.slice(expected("grad.position"), 0, 5),
    "grad.rnn.weight_ih_l0": () => tf.transpose(rnn("weight_ih")),
    "grad.rnn.weight_hh_l0": () => tf.transpose(rnn("weight_hh")),
    "grad.rnn.bias_ih_l0": () => tf.slice(rnn("bias"), 0, 3),
    "grad.rnn.bias_hh_l0": () => tf.slice(rnn("bias"), 3, 3),
  };
  return (name) =>
    others[name]?.() ?? expected(name.replace("self_attn.in_proj_weight", "self_attn.weight"));
}
