import { exp, logSoftmax, mul, sub, sum } from "../../ops.ts";
import { along } from "../batch-axes.ts";
import { mapLines } from "../host-loops.ts";
import type { Kernel, MaybeTensor, NodeValues } from "../kernel.ts";
import { floatTypes, typed } from "../onnx-parts.ts";
import { canonicalAxis, likeFirst } from "../shapes.ts";

/** Softmax and its logarithm along one axis; both subtract the largest logit first. */
export const softmaxFamily: readonly Kernel[] = [
  // The Jacobian diag(y) − y yᵀ is symmetric, so one rule serves both directions.
  {
    ...alongLogits("Softmax", "dim", (line) => {
      const powers = shifted(line).map(Math.exp);
      const total = powers.reduce((a, b) => a + b, 0);
      return powers.map((power) => power / total);
    }),
    jvp: jacobianTimes,
    vjp: jacobianTimes,
  },
  // No backend of tfjs has this kernel; `tf.logSoftmax` is made of others.
  {
    ...alongLogits("LogSoftmax", "axis", (line) => {
      const moved = shifted(line);
      const logTotal = Math.log(moved.reduce((total, logit) => total + Math.exp(logit), 0));
      return moved.map((logit) => logit - logTotal);
    }),
    eager: ([logits], { axis }) => [logSoftmax(logits!, axis as number)],
    jvp: ({ outputs: [y], attrs: { axis } }, [t]) => [
      t ? sub(t, sum(mul(exp(y!), t), axis as number, true)) : null,
    ],
    vjp: ({ outputs: [y], attrs: { axis } }, [c]) => [
      c ? sub(c, mul(exp(y!), sum(c, axis as number, true))) : null,
    ],
  },
];

/** (diag(y) − y yᵀ)·t */
function jacobianTimes(
  { outputs: [y], attrs: { dim } }: NodeValues,
  [t]: readonly MaybeTensor[],
): MaybeTensor[] {
  return [t ? mul(y!, sub(t, sum(mul(y!, t), dim as number, true))) : null];
}

function shifted(line: readonly number[]): number[] {
  const largest = line.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return line.map((logit) => logit - largest);
}

/** The columns of an op on lines of logits, except its derivatives. */
function alongLogits(
  name: string,
  axisName: "dim" | "axis",
  f: (line: number[]) => number[],
): Omit<Kernel, "jvp" | "vjp"> {
  return {
    name,
    inputs: ["logits"],
    attrs: (attrs, [logits]) => ({
      [axisName]: canonicalAxis(name, (attrs[axisName] ?? -1) as number, logits!.shape.length),
    }),
    shape: likeFirst,
    value: ([logits], attrs) => [mapLines(logits!, attrs[axisName] as number, logits!.dtype, f)],
    batch: along(axisName),
    onnx: typed(floatTypes, (writer, [logits], { attrs }) =>
      writer.node(name, [logits!], { axis: attrs[axisName] as number }),
    ),
  };
}
