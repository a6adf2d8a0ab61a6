import type { Tensor } from "../ops.ts";
import type { Attrs } from "./value-type.ts";

type Gap = (inputs: readonly Tensor[], attrs: Attrs) => boolean;

const ofDtype =
  (dtype: Tensor["dtype"]): Gap =>
  (inputs) =>
    inputs.some((input) => input.dtype === dtype);
const empty: Gap = (inputs) => inputs.some(({ size }) => size === 0);
const dilated: Gap = (_, { dilations }) =>
  (Array.isArray(dilations) ? dilations : [dilations]).some((step) => step !== 1);

/**
 * What TensorFlow's kernels on the processor refuse or get wrong, as tfjs-node 4.22 calls them, and tfjs's other
 * backends do not; held to the conformance suite on a TensorFlow of 2026.
 */
const gaps: Readonly<Record<string, Gap>> = {
  ...{ Greater: ofDtype("bool"), GreaterEqual: ofDtype("bool") },
  ...{ Less: ofDtype("bool"), LessEqual: ofDtype("bool") },
  ...{ LeakyRelu: ofDtype("int32"), Sin: ofDtype("int32") },
  // The result has the channels of the input.
  Conv2D: empty,
  ...{ Conv3D: dilated, Conv3DBackpropInputV2: dilated, Conv3DBackpropFilterV2: dilated },
  // The step is made whole before it is used.
  Range: (_, { step, dtype }) => dtype === "int32" && !Number.isInteger(step),
  MaxPoolWithArgmax: () => true,
};

/** Whether a call goes past what the backend of tfjs-node does right: it then runs on the host. */
export function inTensorflowGap(name: string, inputs: readonly Tensor[], attrs: Attrs): boolean {
  return gaps[name]?.(inputs, attrs) === true;
}
