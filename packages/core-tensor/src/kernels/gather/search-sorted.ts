import {
  add,
  fill,
  gather,
  less,
  lessEqual,
  logicalAnd,
  minimum,
  sub,
  type Tensor,
  where,
} from "../../ops.ts";
import type { CompositeKernel } from "../kernel.ts";

/** A whole number, as an op. */
const whole = (value: number): Tensor => fill([], value, "int32");

/**
 * How many numbers of each sorted row `[batch, n]` are below each value `[batch, m]`, or not above it for `side: "right"`: a search by halves,
 * written out, whose steps go from the largest power of two in n down to 1. The places have no derivative; NaN is above nothing, at 0.
 */
const searchSorted: CompositeKernel = {
  name: "SearchSorted",
  inputs: ["sortedSequence", "values"],
  decompose: ({ sortedSequence, values }, attrs) => {
    const length = sortedSequence!.shape.at(-1) ?? 0;
    const before = attrs["side"] === "right" ? lessEqual : less;
    let place: Tensor = fill(values!.shape, 0, "int32");
    for (let step = 2 ** Math.floor(Math.log2(Math.max(length, 1))); step >= 1; step /= 2) {
      if (length === 0) break;
      const next = add(place, whole(step));
      const last = sub(minimum(next, whole(length)), whole(1));
      const passed = before(gather(sortedSequence!, last, 1, 1), values!);
      place = where(logicalAnd(lessEqual(next, whole(length)), passed), next, place);
    }
    return [place];
  },
};

/** Ops that search. */
export const searches: readonly CompositeKernel[] = [searchSorted];
