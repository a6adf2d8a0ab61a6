import { type Body, typeIn } from "../kernels/body.ts";
import { hostArray } from "../kernels/host-array.ts";
import type { Graph } from "./graph.ts";

/** The body of a loop or branch as a graph of its own. */
export function graphOfBody(body: Body): Graph {
  const constants = body.constants.map(({ id, data }) => {
    const { shape, dtype } = typeIn(body, id);
    return { id, value: hostArray(data, shape, dtype) };
  });
  return { ...body, constants };
}

/** A graph whose constants are all small as a body. */
export function bodyOfGraph({ values, inputs, constants, nodes, outputs }: Graph): Body {
  const small = constants.map(({ id, value }) => ({ id, data: Array.from(value.data) }));
  return { values, inputs, constants: small, nodes, outputs };
}
