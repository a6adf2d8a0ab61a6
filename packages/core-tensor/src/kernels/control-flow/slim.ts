import { type Body, withoutDeadCode } from "../graph.ts";
import type { SlimOp } from "../loop.ts";
import type { Attrs } from "../value-type.ts";
import { branchesOf, scanAttrs } from "./attrs.ts";

/** Which inputs of a body its outputs marked depend on. */
function readBy(body: Body, outputs: readonly boolean[]): boolean[] {
  const needed = new Set(body.outputs.filter((_, index) => outputs[index]));
  for (const { inputs, outputs: made } of body.nodes.toReversed()) {
    if (made.some((id) => needed.has(id))) for (const id of inputs) needed.add(id);
  }
  return body.inputs.map((id) => needed.has(id));
}

/** A loop without the results that nothing reads, and without what only those need. */
export function slimScan(attrs: Attrs, used: readonly boolean[]): SlimOp {
  const scan = scanAttrs(attrs);
  const { body, carry, xs } = scan;
  // What is carried is needed when it is read afterwards, or at some step by what is needed.
  const outputs = [...used];
  let inputs = readBy(body, outputs);
  for (;;) {
    const more = outputs.findIndex((yes, index) => index < carry && !yes && inputs[index]);
    if (more === -1) break;
    outputs[more] = true;
    inputs = readBy(body, outputs);
  }
  inputs = inputs.map((yes, index) => (index < carry ? outputs[index] === true : yes));
  const slim = {
    ...scan,
    body: withoutDeadCode({
      ...body,
      inputs: body.inputs.filter((_, index) => inputs[index]),
      outputs: body.outputs.filter((_, index) => outputs[index]),
    }),
    carry: inputs.slice(0, carry).filter(Boolean).length,
    xs: inputs.slice(carry, carry + xs).filter(Boolean).length,
  };
  return { attrs: slim, inputs, outputs };
}

/** A branch without the results that nothing reads, and without the inputs that only those need. */
export function slimCond(attrs: Attrs, used: readonly boolean[]): SlimOp {
  const branches = branchesOf(attrs);
  const [first] = branches as readonly [Body];
  const each = branches.map((body) => readBy(body, used));
  const read = first.inputs.map((_, index) => each.some((mine) => mine[index]));
  const slim = branches.map((body) =>
    withoutDeadCode({
      ...body,
      inputs: body.inputs.filter((_, index) => read[index]),
      outputs: body.outputs.filter((_, index) => used[index]),
    }),
  );
  return { attrs: { branches: slim }, inputs: [true, ...read], outputs: used };
}
