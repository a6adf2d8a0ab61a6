import { cast, clone, fill, getBackend, notEqual, zerosLike } from "../../ops.ts";
import { batchInFront, exampleShape } from "../batch-axes.ts";
import { mapHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { castTo, filled, floatTypes, toInt32, unchanged } from "../onnx-parts.ts";
import { likeFirst } from "../shapes.ts";
import { type DType, isFloat } from "../value-type.ts";
import { unary } from "./rows.ts";

/** Copies, casts and constants shaped like a tensor. */
export const identity: readonly Kernel[] = [
  // Between floats the derivative is the identity; to or from anything else it is zero.
  {
    name: "Cast",
    inputs: ["x"],
    shape: ([x], { dtype }) => [{ shape: x!.shape, dtype: dtype as DType }],
    value: ([x], { dtype }) => [
      mapHost(x!, dtype === "bool" ? (v) => (v === 0 ? 0 : 1) : (v) => v, dtype as DType),
    ],
    jvp: ({ attrs: { dtype }, call }, [t]) =>
      t && isFloat(dtype as string) ? call("Cast", { x: t }, { dtype: dtype! }) : [null],
    vjp: ({ inputs: [x], call }, [c]) =>
      c && isFloat(x!.dtype) ? call("Cast", { x: c }, { dtype: x!.dtype }) : [null],
    // wasm casts to bool by cutting off the fraction: 0.5 becomes false and -1.7 becomes 255.
    eager: ([x], { dtype }) => [
      dtype === "bool" && getBackend() === "wasm"
        ? notEqual(x!, zerosLike(x!))
        : cast(x!, dtype as "float32"),
    ],
    batch: batchInFront,
    pointwise: ([x]) => x === true,
    cheap: true,
    onnx: (writer, [x], { inputs: [from], outputs: [to] }) => {
      if (from!.dtype === to!.dtype) return writer.node("Identity", [x!]);
      const cut = floatTypes.includes(from!.dtype) && !floatTypes.includes(to!.dtype);
      if (!cut || to!.dtype === "bool") return castTo(writer, x!, from!.dtype, to!.dtype);
      return to!.dtype === "int32" ? toInt32(writer, x!) : null;
    },
    simpler: (rewriter, { inputs: [x], attrs }) =>
      rewriter.typeOf(x!).dtype === attrs["dtype"] ? x : undefined,
  },
  {
    name: "Identity",
    inputs: ["x"],
    shape: likeFirst,
    value: ([x]) => [mapHost(x!, (v) => v)],
    jvp: (_, [t]) => [t ?? null],
    vjp: (_, [c]) => [c ?? null],
    batch: batchInFront,
    pointwise: ([x]) => x === true,
    cheap: true,
    onnx: unchanged,
    simpler: (_, { inputs: [x] }) => x,
  },
  filledLike("OnesLike", 1),
  // Ours: the identity whose derivative is zero.
  unary("StopGradient", (x) => x, "zero", {
    eager: ([x]) => [clone(x!)],
    cheap: true,
    onnx: unchanged,
  }),
  filledLike("ZerosLike", 0),
];

/** An array of one number, the same for all examples of a batch. */
function filledLike(name: string, value: 0 | 1): Kernel {
  return unary(name, () => value, "zero", {
    batch: (node) => [fill([...exampleShape(node, 0)], value, node.inputs[0]!.dtype as "float32")],
    cheap: true,
    onnx: (writer, _, { outputs }) => filled(writer, value, outputs[0]!),
    simpler: (rewriter, { inputs: [x] }) => {
      const { shape, dtype } = rewriter.typeOf(x!);
      if (!isFloat(dtype) && dtype !== "int32") return undefined;
      return rewriter.add("Fill", [], { shape, value, dtype })[0];
    },
  });
}
