import { LegendreError } from "../../errors.ts";
import { clone, fill, type Tensor } from "../../ops.ts";
import { checkBodyInputs } from "../body.ts";
import { type Body, inputTypes, outputTypes } from "../graph.ts";
import { activeOutputs, arrayRunner, type Lookup, tensorRunner } from "../graph-run.ts";
import { HostArray } from "../host-array.ts";
import type { Kernel, MaybeTensor, NodeValues } from "../kernel.ts";
import { sameType, typeToString } from "../shapes.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { checkWhile, whileAttrs } from "./attrs.ts";
import { whileBatch } from "./batch.ts";
import { joinBodies } from "./join-bodies.ts";
import { whileForm } from "./onnx.ts";

/** Ours: a loop for as long as a condition holds. It has no reverse derivative. */
export function whileRow(lookup: Lookup): Kernel {
  return {
    name: "While",
    inputs: "list",
    outputs: "list",
    shape: whileShape,
    value: (inputs, attrs) => {
      const { condition, body, carry: carries, maxSteps } = whileAttrs(attrs);
      const [holds, step] = [arrayRunner(lookup, condition), arrayRunner(lookup, body)];
      let carry = inputs.slice(0, carries);
      const rest = inputs.slice(carries);
      for (let taken = 0; taken !== maxSteps; taken++) {
        if (!holds([...carry, ...rest])[0]!.data[0]) break;
        carry = step([...carry, ...rest]);
      }
      return carry.map((x) => new HostArray(x.shape, x.dtype, x.data.slice()));
    },
    eager: (inputs, attrs, call) => {
      const { condition, body, carry: carries, maxSteps } = whileAttrs(attrs);
      const [holds, step] = [condition, body].map((each) => tensorRunner(lookup, each, call));
      let carry = inputs.slice(0, carries).map((x) => clone(x));
      const rest = inputs.slice(carries);
      for (let taken = 0; taken !== maxSteps; taken++) {
        const [answer] = holds!([...carry, ...rest]);
        const goOn = answer!.dataSync()[0];
        answer!.dispose();
        if (!goOn) break;
        const next = step!([...carry, ...rest]);
        for (const tensor of carry) tensor.dispose();
        carry = next;
      }
      return carry;
    },
    jvp: (node, tangents) => whileJvp(lookup, node, tangents),
    vjp: () => {
      throw new LegendreError(
        "option",
        "whileLoop",
        "it has no reverse derivative, since the number of its steps is not known beforehand; use scan or foriLoop with the most steps that are needed, or a forward derivative (jvp)",
      );
    },
    batch: whileBatch(lookup),
    onnx: whileForm,
    checkAttrs: checkWhile,
    loop: (attrs) => {
      const { condition, body, carry } = whileAttrs(attrs);
      return { bodies: { condition, body }, step: body, carry, xs: 0 };
    },
  };
}

function whileShape(inputs: readonly ValueType[], attrs: Attrs): ValueType[] {
  const { condition, body, carry } = whileAttrs(attrs);
  checkBodyInputs("whileLoop", condition, inputs);
  checkBodyInputs("whileLoop", body, inputs);
  const [answer] = outputTypes(condition);
  if (answer === undefined || answer.dtype !== "bool" || answer.shape.length > 0) {
    const what = `the condition must return a bool scalar, got ${answer ? typeToString(answer) : "nothing"}`;
    throw new LegendreError("shape", "whileLoop", what, { answer });
  }
  const types = outputTypes(body);
  for (let index = 0; index < Math.max(carry, types.length); index++) {
    const [before, after] = [index < carry ? inputs[index] : undefined, types[index]];
    if (before !== undefined && after !== undefined && sameType(before, after)) continue;
    const [was, is] = [before, after].map((type) => (type ? typeToString(type) : "nothing"));
    const what = `carried value ${index} is ${was} before a step and ${is} after it`;
    throw new LegendreError("shape", "whileLoop", what, { before, after });
  }
  return types.map(({ shape, dtype }) => ({ shape, dtype }));
}

/** The loop with tangents carried beside the values. */
function whileJvp(
  lookup: Lookup,
  { inputs, attrs, call, bodies }: NodeValues,
  tangents: readonly MaybeTensor[],
): MaybeTensor[] {
  const { condition, body, carry, maxSteps } = whileAttrs(attrs);
  const types = inputTypes(body);
  const active = tangents.map((tangent) => tangent !== null);
  for (;;) {
    const made = activeOutputs(lookup, body, active);
    const grown = made.findIndex((yes, index) => yes && !active[index]);
    if (grown === -1) break;
    active[grown] = true;
  }
  const { body: pushed, captured, places } = bodies.push(body, active);
  const carried = [...types.keys()].filter((index) => index < carry && active[index]);
  const fixed = [...types.keys()].filter((index) => index >= carry && active[index]);
  const zeros = (index: number): Tensor => fill([...(types[index] as ValueType).shape], 0);
  // Carry, its tangents, constants, their tangents.
  const order = [
    ...types.slice(0, carry),
    ...carried.map((index) => types[index] as ValueType),
    ...types.slice(carry),
    ...fixed.map((index) => types[index] as ValueType),
  ];
  const parts = (all: readonly Tensor[]) => {
    const [now, moved] = [all.slice(0, carry), all.slice(carry, carry + carried.length)];
    const left = all.slice(carry + carried.length);
    const rest = left.slice(0, types.length - carry);
    return { plain: [...now, ...rest], seeds: [...moved, ...left.slice(types.length - carry)] };
  };
  const holds = bodies.trace(
    (all) => tensorRunner(lookup, condition, call)(parts(all).plain),
    order,
  );
  const step = bodies.trace((all) => {
    const { plain, seeds } = parts(all);
    const outputs = tensorRunner(lookup, pushed, call)([...plain, ...seeds, ...captured]);
    return [
      ...outputs.slice(0, carry),
      ...carried.map((index) => outputs[places[index] as number] ?? zeros(index)),
    ];
  }, order);
  const joined = joinBodies([holds, step]);
  const given = [
    ...inputs.slice(0, carry),
    ...carried.map((index) => tangents[index] ?? zeros(index)),
    ...inputs.slice(carry),
    ...fixed.map((index) => tangents[index] as Tensor),
    ...joined.captured,
  ];
  const outputs = call("While", given, {
    condition: joined.bodies[0] as Body,
    body: joined.bodies[1] as Body,
    carry: carry + carried.length,
    maxSteps,
  });
  return types.slice(0, carry).map((_, index) => {
    const place = carried.indexOf(index);
    return place === -1 ? null : (outputs[carry + place] as Tensor);
  });
}
