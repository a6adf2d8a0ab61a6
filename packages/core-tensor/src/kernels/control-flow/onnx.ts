import { type Body, inputTypes, outputTypes } from "../graph.ts";
import { filled } from "../onnx-parts.ts";
import type { OnnxGraph, OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { branchesOf, customAttrs, resultsOf, scanAttrs, whileAttrs } from "./attrs.ts";

/**
 * ONNX's own `Scan`: it slices and stacks without copies, and hands what is carried from one buffer to
 * another and back. What is the same at each step is read from the graph around it.
 */
export const scanForm: OnnxLowering = (writer, inputs, { attrs, outputs }) => {
  const { body, carry, xs, length, reverse } = scanAttrs(attrs);
  if (length === 0) {
    return outputs.map((type, index) =>
      index < carry ? writer.node("Identity", [inputs[index]!]) : filled(writer, 0, type),
    );
  }
  const sliced = inputTypes(body).slice(0, carry + xs);
  // It wants at least one input to slice.
  const counter = xs === 0 ? [{ shape: [], dtype: "float32" as const }] : [];
  const rest = inputs.slice(carry + xs);
  const graph = writer.graph([...sliced, ...counter], outputTypes(body), (inner, names) =>
    inner.body(body, [...names.slice(0, carry + xs), ...rest]),
  );
  if (graph === null) return null;
  const stacked = inputs.slice(carry, carry + xs);
  if (xs === 0) stacked.push(writer.node("ConstantOfShape", [writer.ints([length])]));
  const direction = Number(reverse);
  return writer.nodes("Scan", [...inputs.slice(0, carry), ...stacked], outputs.length, {
    body: graph,
    num_scan_inputs: stacked.length,
    scan_input_directions: stacked.map(() => direction),
    ...(outputs.length > carry && {
      scan_output_directions: outputs.slice(carry).map(() => direction),
    }),
  });
};

/** A branch, which reads everything from the graph around it. */
function branch(writer: OnnxWriter, body: Body, inputs: readonly OnnxName[]): OnnxGraph | null {
  return writer.graph([], outputTypes(body), (inner) => inner.body(body, inputs));
}

/** ONNX's `If`, one inside the other for more than two branches. */
export const condForm: OnnxLowering = (
  writer,
  [choice, ...rest],
  { attrs, inputs: [type], outputs },
) => {
  const branches = branchesOf(attrs);
  if (branches.length === 1) return writer.body(branches[0] as Body, rest);
  const choose = (inner: OnnxWriter, first: number): readonly OnnxName[] | null => {
    const isFirst =
      type!.dtype === "bool"
        ? inner.node("Not", [choice!])
        : inner.node("LessOrEqual", [choice!, inner.constant(first, "int32")]);
    const then = branch(inner, branches[first] as Body, rest);
    const last = first === branches.length - 2;
    const other = last
      ? branch(inner, branches[first + 1] as Body, rest)
      : inner.graph([], outputs, (deeper) => choose(deeper, first + 1));
    if (then === null || other === null) return null;
    return inner.nodes("If", [isFirst], outputs.length, { then_branch: then, else_branch: other });
  };
  return choose(writer, 0);
};

/** ONNX's `Loop`. */
export const whileForm: OnnxLowering = (writer, inputs, { attrs, outputs }) => {
  const { condition, body, carry, maxSteps } = whileAttrs(attrs);
  const rest = inputs.slice(carry);
  const flag = { shape: [], dtype: "bool" as const };
  const counter = { shape: [], dtype: "int64" as const };
  const holds = writer.body(condition, inputs);
  const graph = writer.graph([counter, flag, ...outputs], [flag, ...outputs], (inner, names) => {
    const next = inner.body(body, [...names.slice(2), ...rest]);
    const goOn = next && inner.body(condition, [...next, ...rest]);
    return next && goOn && [...goOn, ...next];
  });
  if (holds === null || graph === null) return null;
  const most = maxSteps === null ? "" : writer.ints([maxSteps], []);
  const given = [most, holds[0] as OnnxName, ...inputs.slice(0, carry)];
  return writer.nodes("Loop", given, outputs.length, { body: graph });
};

/** A model has no derivative. */
export const customForm: OnnxLowering = (writer, inputs, { attrs }) =>
  writer.body(resultsOf(customAttrs(attrs)), inputs);
