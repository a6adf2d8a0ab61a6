import { floatTypes, typed } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";

function alongLogits(op: string, axisName: "dim" | "axis"): OnnxLowering {
  return typed(floatTypes, (writer, [logits], { attrs }) =>
    writer.node(op, [logits!], { axis: attrs[axisName] as number }),
  );
}

/** Softmax and its logarithm. */
export const softmaxLowerings: Readonly<Record<string, OnnxLowering>> = {
  LogSoftmax: alongLogits("LogSoftmax", "axis"),
  Softmax: alongLogits("Softmax", "dim"),
};
