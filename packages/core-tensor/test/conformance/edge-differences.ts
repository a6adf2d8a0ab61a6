/** Where numbers and shapes end. */
export type Edge =
  | "+∞"
  | "−∞"
  | "NaN"
  | "−0"
  | "largest"
  | "smallest"
  | "empty axis"
  | "out of range";

/** What executors give at some edges instead of what the formula says. Each entry is seen still to be so. */
export interface EdgeDifference {
  /** Names of executors' records. */
  readonly on: readonly string[];
  readonly kernels: readonly string[];
  readonly at: readonly Edge[];
  readonly what: string;
}

/** The executors that are held to the edges; the others were never there when these were measured. */
export const heldToEdges: readonly string[] = [
  "reference",
  "tfjs-cpu",
  "tfjs-wasm",
  "onnx",
  "onnx-web",
];

const onnx = ["onnx", "onnx-web"];
const tfjs = ["tfjs-cpu", "tfjs-wasm"];

const convolutions = [
  ...["Conv2D", "Conv2DBackpropFilter", "Conv2DBackpropInput", "Conv3DBackpropInputV2"],
  ...["DepthwiseConv2dNative", "DepthwiseConv2dNativeBackpropFilter"],
  ...["DepthwiseConv2dNativeBackpropInput", "FusedConv2D", "FusedDepthwiseConv2D"],
];
const spread =
  "∞ and NaN reach results that do not read them: padding and unused taps are multiplied by 0";
const overflow = "sums are taken in float32 and in another order, and overflow on the way";
const flushed = "0 for numbers near the least normal one";
const noMaximum = "a NaN is passed over";

/** Every difference that is known, by cause. */
export const edgeDifferences: readonly EdgeDifference[] = [
  { on: [...onnx, "tfjs-wasm"], kernels: convolutions, at: ["+∞", "−∞", "NaN"], what: spread },
  { on: onnx, kernels: ["Conv3D"], at: ["+∞", "−∞", "NaN"], what: spread },
  {
    on: [...onnx, "tfjs-wasm"],
    kernels: [
      ...convolutions,
      ...["Conv3D", "Conv3DBackpropFilterV2", "BatchMatMul", "_FusedMatMul"],
      ...["AvgPool", "AvgPool3D"],
    ],
    at: ["largest"],
    what: overflow,
  },
  {
    on: [...onnx, ...tfjs],
    kernels: ["CsrAdditiveScore", "CsrSampledMatMul", "CsrWeightedMatMul"],
    at: ["largest"],
    what: overflow,
  },
  {
    on: onnx,
    kernels: ["ArgMax", "ArgMin"],
    at: ["NaN"],
    what: "the place of a NaN, where the formula passes over it",
  },
  { on: onnx, kernels: ["Step"], at: ["NaN"], what: "0 for NaN where alpha is 0" },
  { on: ["onnx", ...tfjs], kernels: ["MaxPool"], at: ["NaN"], what: noMaximum },
  { on: [...onnx, "tfjs-cpu"], kernels: ["MaxPool3D"], at: ["NaN"], what: noMaximum },
  {
    on: onnx,
    kernels: ["MaxPool3D"],
    at: ["−∞"],
    what: "the least finite number for windows of −∞ alone",
  },
  {
    on: ["onnx-web"],
    kernels: ["FloorDiv"],
    at: ["+∞", "−∞", "−0", "largest", "smallest"],
    what: "another whole number for quotients that int32 does not hold",
  },
  {
    on: ["onnx-web", "tfjs-wasm"],
    kernels: ["Pow"],
    at: ["out of range"],
    what: "another whole number for int32 powers that int32 does not hold",
  },
  {
    on: ["tfjs-cpu"],
    kernels: ["Erf"],
    at: ["smallest"],
    what: "1e-9 near 0: a rational approximation",
  },
  {
    on: ["tfjs-cpu"],
    kernels: ["MaxPoolWithArgmax"],
    at: ["−∞", "NaN"],
    what: "the place −1 for windows of −∞ alone; a NaN is passed over",
  },
  {
    on: tfjs,
    kernels: ["ResizeBilinear"],
    at: ["+∞", "−∞"],
    what: "a + (b − a) f, which is NaN where both are infinite, or one is and f is 0",
  },
  {
    on: tfjs,
    kernels: ["ResizeBilinearGrad", "ResizeNearestNeighborGrad"],
    at: ["+∞", "−∞", "NaN", "largest"],
    what: "adds 0 times what other pixels get",
  },
  {
    on: ["tfjs-cpu"],
    kernels: ["TensorScatterUpdate"],
    at: ["empty axis"],
    what: "no error for an index into an axis without elements",
  },
  { on: ["tfjs-wasm"], kernels: ["AvgPool"], at: ["NaN"], what: noMaximum },
  {
    on: ["tfjs-wasm"],
    kernels: ["ClipByValue", "Maximum", "Minimum", "Relu6"],
    at: ["NaN"],
    what: "a bound, or the other argument, for NaN",
  },
  {
    on: ["tfjs-wasm"],
    kernels: ["Cos", "Sin"],
    at: ["largest"],
    what: "wrong digits for numbers beyond about 1e9",
  },
  {
    on: ["tfjs-wasm"],
    kernels: ["Sin"],
    at: ["out of range"],
    what: "rounds int32 results down, where the formula cuts off",
  },
  {
    on: tfjs,
    kernels: ["Selu"],
    at: ["smallest"],
    what: flushed,
  },
  { on: ["tfjs-cpu"], kernels: ["Elu"], at: ["smallest"], what: flushed },
  {
    on: ["tfjs-wasm"],
    kernels: ["Log1p", "Sign", "Sin"],
    at: ["smallest"],
    what: flushed,
  },
];

/** The edges at which a kernel is known to differ on an executor. */
export function edgesKnownToDiffer(id: string, kernel: string): Set<Edge> {
  const found = edgeDifferences.filter(
    ({ on, kernels }) => on.includes(id) && kernels.includes(kernel),
  );
  return new Set(found.flatMap(({ at }) => at));
}
