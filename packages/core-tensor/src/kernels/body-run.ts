import { clone, type DataType, type Tensor, tensor } from "../ops.ts";
import { type Body, type BodyNode, typeIn } from "./body.ts";
import { type HostArray, hostArray } from "./host-array.ts";
import { type CallKernel, type CompositeKernel, isComposite, type Kernel } from "./kernel.ts";
import { isFloat } from "./value-type.ts";

/** Finds the row of an op; handed in by the table, which the rows of loops belong to themselves. */
export type Lookup = (name: string) => Kernel | CompositeKernel;

/** The row of a primitive op. */
export function primitive(lookup: Lookup, name: string): Kernel {
  const kernel = lookup(name);
  if (isComposite(kernel)) throw new Error(`"${name}" is not a primitive op`);
  return kernel;
}

/** A function that evaluates a body with the `value` columns, in float64. */
export function hostBody(
  lookup: Lookup,
  body: Body,
): (inputs: readonly HostArray[]) => HostArray[] {
  const nodes = body.nodes.map((node) => ({ node, kernel: primitive(lookup, node.kernel) }));
  const constants = body.constants.map(({ id, data }) => {
    const { shape, dtype } = typeIn(body, id);
    return [id, hostArray(data, shape, dtype)] as const;
  });
  return (inputs) => {
    const values: HostArray[] = [];
    for (const [id, value] of constants) values[id] = value;
    for (const [index, id] of body.inputs.entries()) values[id] = inputs[index] as HostArray;
    for (const { node, kernel } of nodes) {
      const outputs = kernel.value(
        node.inputs.map((id) => values[id] as HostArray),
        node.attrs,
      );
      for (const [index, id] of node.outputs.entries()) values[id] = outputs[index] as HostArray;
    }
    return body.outputs.map((id) => values[id] as HostArray);
  };
}

/**
 * A function that runs a body on tensors, on whatever level is active, freeing each intermediate value
 * at its last use. The results are new tensors; the literals of the body live in the scope in force.
 */
export function tensorBody(
  lookup: Lookup,
  body: Body,
  call: CallKernel,
): (inputs: readonly Tensor[]) => Tensor[] {
  const constants = body.constants.map(
    ({ id, data }) => [id, constantTensor(body, id, data)] as const,
  );
  const names = body.nodes.map(({ kernel }) => primitive(lookup, kernel).inputs);
  const dying = lastUses(body);
  return (inputs) => {
    const values: Tensor[] = [];
    for (const [id, value] of constants) values[id] = value;
    for (const [index, id] of body.inputs.entries()) values[id] = inputs[index] as Tensor;
    for (const [at, { kernel, inputs: ids, attrs, outputs }] of body.nodes.entries()) {
      const list = ids.map((id) => values[id] as Tensor);
      const order = names[at] as Kernel["inputs"];
      const given =
        order === "list"
          ? list
          : Object.fromEntries(order.map((name, i) => [name, list[i] as Tensor]));
      const results = call(kernel, given, attrs);
      for (const [index, id] of outputs.entries()) values[id] = results[index] as Tensor;
      for (const id of dying[at] ?? []) values[id]?.dispose();
    }
    // Clones, since one value may be two results, or an argument.
    const taken = new Set([...body.inputs, ...constants.map(([id]) => id)]);
    return body.outputs.map((id) => {
      const value = values[id] as Tensor;
      if (taken.has(id)) return clone(value);
      taken.add(id);
      return value;
    });
  };
}

function constantTensor(body: Body, id: number, data: readonly number[]): Tensor {
  const { shape, dtype } = typeIn(body, id);
  const values =
    dtype === "bool"
      ? Uint8Array.from(data)
      : dtype === "int32" || dtype === "uint32"
        ? Int32Array.from(data)
        : Float32Array.from(data);
  const type = dtype === "float64" ? "float32" : dtype === "uint32" ? "int32" : dtype;
  return tensor(values, [...shape], type as DataType);
}

/** For each node the values made inside that nothing reads after it. */
function lastUses(body: Body): number[][] {
  const keep = new Set([...body.inputs, ...body.outputs, ...body.constants.map(({ id }) => id)]);
  const dying: number[][] = body.nodes.map(() => []);
  for (let at = body.nodes.length - 1; at >= 0; at--) {
    const { inputs, outputs } = body.nodes[at] as BodyNode;
    for (const id of [...inputs, ...outputs]) {
      if (keep.has(id)) continue;
      keep.add(id);
      dying[at]?.push(id);
    }
  }
  return dying;
}

/** Which outputs carry a derivative of the inputs marked. */
export function activeOutputs(lookup: Lookup, body: Body, active: readonly boolean[]): boolean[] {
  const reached = new Set<number>();
  for (const [index, id] of body.inputs.entries()) {
    if (active[index] && isFloat(typeIn(body, id).dtype)) reached.add(id);
  }
  for (const { kernel, inputs, outputs } of body.nodes) {
    if (!inputs.some((id) => reached.has(id))) continue;
    const row = primitive(lookup, kernel);
    if (row.jvp === "zero" && row.vjp === "zero") continue;
    for (const id of outputs) if (isFloat(typeIn(body, id).dtype)) reached.add(id);
  }
  return body.outputs.map((id) => reached.has(id));
}
