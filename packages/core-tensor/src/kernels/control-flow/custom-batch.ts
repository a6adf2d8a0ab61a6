import { sum, type Tensor } from "../../ops.ts";
import type { BatchedNode, BatchRule } from "../batch-rule.ts";
import { type Body, inputTypes, outputTypes } from "../graph.ts";
import { type Lookup, tensorRunner } from "../graph-run.ts";
import { type CustomDerivative, customAttrs } from "./attrs.ts";
import { joinBodies } from "./join-bodies.ts";

/** The function on all examples at once, with its rule on all examples at once. */
export function customDerivativeBatch(lookup: Lookup): BatchRule {
  return (node) => {
    const custom = customAttrs(node.attrs);
    if (custom.derivative === null) {
      const { body, captured } = node.batchBody(custom.body, node.batched, []);
      return called(node, { ...custom, body }, captured);
    }
    // Results and residuals of each example, since its rule is handed one of each.
    const all = outputTypes(custom.body).map(() => true);
    const body = node.batchBody(custom.body, node.batched, all);
    const derivative =
      custom.rule === "jvp"
        ? tangents(node, custom, custom.derivative)
        : cotangents(lookup, node, custom, custom.derivative);
    const { bodies, captured } = joinBodies([body, derivative]);
    const [joined, joinedDerivative] = bodies as [Body, Body];
    return called(node, { ...custom, body: joined, derivative: joinedDerivative }, captured);
  };
}

function called(
  { inputs, call }: BatchedNode,
  custom: CustomDerivative,
  captured: readonly Tensor[],
): Tensor[] {
  return call("CustomDerivative", [...inputs, ...captured], custom);
}

type Traced = ReturnType<BatchedNode["trace"]>;

/** From arguments and tangents to the tangents of each example. */
function tangents(
  { batched, batchBody }: BatchedNode,
  { args, results }: CustomDerivative,
  body: Body,
): Traced {
  const x = batched.slice(0, args);
  return batchBody(body, [...x, ...x, ...batched.slice(args)], new Array(results).fill(true));
}

/** From residuals and cotangents of each example to cotangents; what all examples share has a part in each. */
function cotangents(
  lookup: Lookup,
  { batched, batchBody, trace, call }: BatchedNode,
  { args, body: forward }: CustomDerivative,
  body: Body,
): Traced {
  const each = outputTypes(forward).map(() => true);
  const made = batchBody(body, [...each, ...batched.slice(args)], new Array(args).fill(true));
  const types = inputTypes(made.body).slice(0, body.inputs.length);
  return trace((given) => {
    const parts = tensorRunner(lookup, made.body, call)([...given, ...made.captured]);
    return parts.map((part, index) => (batched[index] === true ? part : sum(part, 0)));
  }, types);
}
