import { describe, expect, it } from "vitest";
import { hostArray } from "../../src/kernels/host-array.ts";

describe("hostArray", () => {
  it("keeps numbers of lists and typed arrays, in storage of the dtype", () => {
    expect(hostArray([1, 0.1])).toMatchObject({ shape: [2], dtype: "float64" });
    expect([...hostArray([1, 0.1]).data]).toEqual([1, 0.1]);
    expect([...hostArray(Float32Array.of(3, 4), [2, 1], "int32").data]).toEqual([3, 4]);
    expect([...hostArray([true, false] as never, [2], "bool").data]).toEqual([1, 0]);
    expect(hostArray([], [0, 3]).data).toHaveLength(0);
    expect(hostArray([7], []).shape).toEqual([]);
  });

  it.each([
    [
      [
        [1, 2],
        [3, 4],
      ],
      undefined,
      "structure",
      /values\[0\] is an array, expected a number; .*hostArray\(\[1, 2, 3, 4\], \[2, 2\]\)/,
    ],
    [[1, "2"], undefined, "structure", /values\[1\] is a string/],
    [3, undefined, "structure", /values is a number, expected a list of numbers/],
    [[1, 2, 3], [2, 2], "shape", /3 values for shape \[2,2\] of 4/],
    [new Float64Array(5), [2, 2], "shape", /5 values for shape \[2,2\] of 4/],
    [[], [], "shape", /0 values for shape \[\] of 1/],
  ] as const)("refuses %j for shape %j", (values, shape, code, message) => {
    const make = () => hostArray(values as never, shape);
    expect(make).toThrow(expect.objectContaining({ code, where: "hostArray" }));
    expect(make).toThrow(message);
  });

  it.each(["float16", "string", "Float32", null, 3])("refuses the dtype %j", (dtype) => {
    expect(() => hostArray([1], [1], dtype as never)).toThrow(
      expect.objectContaining({
        code: "option",
        where: "hostArray",
        message: expect.stringContaining(
          `dtype is ${JSON.stringify(dtype)}; give one of float64, float32, int32, uint32, bool`,
        ),
      }),
    );
  });
});
