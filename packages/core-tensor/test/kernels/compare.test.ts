import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { Tensor } from "../../src/ops.ts";

describe("Select", () => {
  it("refuses shapes that tf.where would have broadcast", () => {
    const call = (c: Tensor, t: Tensor, e: Tensor) => callKernel("Select", { condition: c, t, e });
    expect(() => trace(call, spec([2], "bool"), spec([2, 3]), spec([2, 3]))).toThrow(
      /Select: got a condition of shape \[2\].*tf\.where/,
    );
  });
});
