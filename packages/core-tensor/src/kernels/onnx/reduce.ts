import type { OnnxLowering } from "./writer.ts";

/** A reduction over `axis`. */
function reduction(op: string): OnnxLowering {
  return (writer, [x], { attrs }) => {
    const axes = attrs["axis"] as number[];
    if (axes.length === 0) return writer.node("Identity", [x!]);
    return writer.node(op, [x!, writer.ints(axes)], { keepdims: Number(attrs["keepDims"]) });
  };
}

/** Reductions. */
export const reduceLowerings: Readonly<Record<string, OnnxLowering>> = {
  Mean: reduction("ReduceMean"),
  Sum: reduction("ReduceSum"),
};
