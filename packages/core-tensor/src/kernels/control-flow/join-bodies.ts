import type { Tensor } from "../../ops.ts";
import { type Body, inputTypes, withoutDeadCode } from "../graph.ts";
import type { TracedBody } from "../kernel.ts";
import type { ValueType } from "../value-type.ts";

/**
 * Bodies that were recorded apart, made to take the same inputs: their own, and then what any of them
 * closes over, each array once.
 */
export function joinBodies(traced: readonly TracedBody[]): {
  readonly bodies: Body[];
  readonly captured: Tensor[];
} {
  const captured: Tensor[] = [];
  const types: ValueType[] = [];
  const places = traced.map(({ body, captured: own }) => {
    const from = inputTypes(body).slice(body.inputs.length - own.length);
    return own.map((tensor, index) => {
      const { shape, dtype } = tensor;
      const known = captured.findIndex(
        (other) =>
          other.dataId === tensor.dataId &&
          other.dtype === dtype &&
          `${other.shape}` === `${shape}`,
      );
      if (known !== -1) return known;
      types.push(from[index] as ValueType);
      return captured.push(tensor) - 1;
    });
  });
  const bodies = traced.map(({ body, captured: own }, which) => {
    const values = [...body.values];
    const first = body.inputs.slice(0, body.inputs.length - own.length);
    const mine = body.inputs.slice(body.inputs.length - own.length);
    const closed = types.map((type, index) => {
      const place = (places[which] as number[]).indexOf(index);
      return place === -1 ? values.push(type) - 1 : (mine[place] as number);
    });
    return withoutDeadCode({ ...body, values, inputs: [...first, ...closed] });
  });
  return { bodies, captured };
}
