import { constant } from "@legendre/core-tensor/extend";
import {
  add,
  cast,
  clipByValue,
  leakyRelu,
  mul,
  relu,
  sigmoid,
  type Tensor,
  tanh,
  tensor,
  transpose,
  zeros,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { geluOf, hardSigmoid } from "./activations.ts";
import { convolution } from "./conv.ts";
import { gather } from "./gathering.ts";
import { layerNormOf, rmsNormOf } from "./normalise.ts";
import { gemm, product } from "./products.ts";

const biased = (call: OnnxCall, input: number): Tensor =>
  call.has(input) ? add(call.tensor(0), call.tensor(input)) : call.tensor(0);

/** The activation that a fused node names, with its numbers. */
function activated(call: OnnxCall, y: Tensor): Tensor {
  const name = call.text("activation", "");
  const [a, b] = call.ints("activation_params", undefined) ?? [];
  switch (name) {
    case "":
      return y;
    case "Clip":
      return clipByValue(y, a ?? -3.4e38, b ?? 3.4e38);
    case "HardSigmoid":
      return hardSigmoid(y, a ?? 0.2, b ?? 0.5);
    case "LeakyRelu":
      return leakyRelu(
        y,
        call.hasAttr("leaky_relu_alpha") ? call.float("leaky_relu_alpha") : (a ?? 0.01),
      );
    case "Relu":
      return relu(y);
    case "Sigmoid":
      return sigmoid(y);
    case "Tanh":
      return tanh(y);
  }
  throw call.unsupported(`has the activation "${name}"`);
}

const fusedConv: OnnxOp = (call) => {
  const y = convolution(call) as Tensor;
  return activated(call, call.has(3) ? add(y, call.tensor(3)) : y);
};

const fusedMatMul: OnnxOp = (call) => {
  if (call.int("transBatchA", 0) === 1 || call.int("transBatchB", 0) === 1)
    throw call.unsupported("transposes the batch");
  const turned = (x: Tensor, name: string): Tensor => {
    if (call.int(name, 0) === 0 || x.rank < 2) return x;
    const axes = x.shape.map((_, axis) => axis);
    return transpose(x, [...axes.slice(0, -2), x.rank - 1, x.rank - 2]);
  };
  const y = product(call, turned(call.tensor(0), "transA"), turned(call.tensor(1), "transB"));
  const alpha = call.float("alpha", 1);
  return alpha === 1 ? y : mul(y, constant(alpha));
};

/** A sum that is normalised, handed on too where the file asks for it. */
function skipNorm(biasInput: number, norm: (call: OnnxCall, x: Tensor) => Tensor[]): OnnxOp {
  return (call) => {
    const both = add(call.tensor(0), call.tensor(1));
    const x = call.has(biasInput) ? add(both, call.tensor(biasInput)) : both;
    const [y, middle, spread] = norm(call, x);
    return [y, middle ?? y, spread ?? y, x] as Tensor[];
  };
}

const rowNorm = (call: OnnxCall, x: Tensor, scale: number, bias: number): Tensor[] =>
  layerNormOf(x, -1, call.float("epsilon", 1e-12), call.tensor(scale), call.maybe(bias));

const embedNorm: OnnxOp = (call) => {
  const ids = cast(call.tensor(0), "int32");
  const [, length] = ids.shape as [number, number];
  const places = call.has(8)
    ? cast(call.tensor(8), "int32")
    : tensor(
        Int32Array.from({ length }, (_, i) => i),
        [1, length],
        "int32",
      );
  const words = add(gather(call.tensor(2), ids, 0), gather(call.tensor(3), places, 0));
  const x =
    call.has(1) && call.has(4)
      ? add(words, gather(call.tensor(4), cast(call.tensor(1), "int32"), 0))
      : words;
  const [y] = rowNorm(call, x, 5, 6);
  const lengths = zeros([ids.shape[0] as number], "int32");
  return [y as Tensor, lengths, x];
};

/** Nodes that onnxruntime makes of several. */
export const fusedOps: Readonly<Record<string, OnnxOp>> = {
  SimplifiedLayerNormalization: (call) =>
    rmsNormOf(call.tensor(0), call.int("axis", -1), call.float("epsilon", 1e-5), call.tensor(1)),
  "com.microsoft:BiasGelu": (call) => geluOf(biased(call, 1), false),
  "com.microsoft:EmbedLayerNormalization": embedNorm,
  "com.microsoft:FastGelu": (call) => geluOf(biased(call, 1), true),
  "com.microsoft:FusedConv": fusedConv,
  "com.microsoft:FusedGemm": (call) => activated(call, gemm(call) as Tensor),
  "com.microsoft:FusedMatMul": fusedMatMul,
  "com.microsoft:Gelu": (call) => geluOf(call.tensor(0), false),
  "com.microsoft:QuickGelu": (call) => {
    const x = call.tensor(0);
    return mul(x, sigmoid(mul(x, constant(call.float("alpha", 1.702)))));
  },
  "com.microsoft:SkipLayerNormalization": skipNorm(4, (call, x) => rowNorm(call, x, 2, 3)),
  "com.microsoft:SkipSimplifiedLayerNormalization": skipNorm(3, (call, x) => [
    rmsNormOf(x, -1, call.float("epsilon", 1e-12), call.tensor(2)),
  ]),
};
