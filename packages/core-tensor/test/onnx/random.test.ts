import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { inDoubles } from "../../src/graph/passes/in-doubles.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import { normalQuantile } from "../../src/kernels/random/normal.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import { add, type Tensor, zeros } from "../../src/ops.ts";
import { scan } from "../../src/transforms/scan.ts";
import { expectCompiled, runCompiled } from "./compiled.ts";

const keys = [
  [0, 0],
  [1, 2],
  [-1, -2147483648],
  [123456789, -987654321],
];

async function draw(kernel: string, key: number[], attrs: Attrs): Promise<string[]> {
  const program = trace((k: Tensor) => callKernel(kernel, { key: k }, attrs), spec([2], "int32"));
  return expectCompiled(program.graph, [hostArray(key, [2], "int32")], kernel);
}

describe("keyed random numbers, compiled", () => {
  for (const key of keys) {
    it(`has the same bits of the key ${key}`, async () => {
      for (const shape of [[], [1], [2], [5], [3, 4], [0]]) {
        expect(await draw("ThreefryBits", key, { shape })).toEqual([]);
      }
      expect(await draw("ThreefrySplit", key, { count: 3 })).toEqual([]);
      await draw("RandomInteger", key, { shape: [4], min: -3, max: 9 });
    });

    it(`folds the same numbers into the key ${key}`, async () => {
      const program = trace(
        (k: Tensor, data: Tensor) => callKernel("ThreefryFoldIn", { key: k, data }),
        spec([2], "int32"),
        spec([], "int32"),
      );
      for (const number of [0, 1, -1, 2 ** 31 - 1]) {
        const inputs = [hostArray(key, [2], "int32"), hostArray([number], [], "int32")];
        expect(await expectCompiled(program.graph, inputs, `fold ${number}`)).toEqual([]);
      }
    });
  }

  it("makes the same floats of bits", async () => {
    const bits = [0, 1, 511, 512, -1, -2147483648, 2147483647, 123456789, -987654321];
    for (const kernel of ["UnitUniform", "NormalFromBits"]) {
      const program = trace(
        (x: Tensor) => callKernel(kernel, { bits: x }),
        spec([bits.length], "int32"),
      );
      await expectCompiled(program.graph, [hostArray(bits, [bits.length], "int32")], kernel);
    }
  });

  it.each([[[]], [[7]], [[2, 40]]])(
    "makes the same normals of shape %j in a loop",
    async (shape) => {
      const steps = 12;
      const program = trace(
        (bits: Tensor) =>
          scan(
            (sum: Tensor, x: Tensor) => {
              const drawn = callKernel("NormalFromBits", { bits: x })[0]!;
              return [add(sum, drawn), drawn];
            },
            zeros(shape),
            bits,
          )[1],
        spec([steps, ...shape], "int32"),
      );
      const count = steps * shape.reduce((a, b) => a * b, 1);
      // Both ends, the middle, both sides of where the quotients meet, and what lies between.
      const ends = [0, -1, 2 ** 31 - 1, -(2 ** 31), 322122547, 322122548, 59, 60, -60, -61];
      const words = Int32Array.from({ length: count }, (_, i) => ends[i] ?? (i * 2654435769) | 0);
      const inputs = [hostArray(words, [steps, ...shape], "int32")];
      for (const graph of [program.graph, inDoubles(program).graph]) {
        const { outputs, onHost } = await runCompiled(graph, inputs);
        expect(onHost).toEqual([]);
        const exact = Float32Array.from(words, (word) =>
          normalQuantile(((word >>> 0) + 0.5) * 2 ** -32),
        );
        expect(Float32Array.from(outputs[0]!.data)).toEqual(exact);
      }
    },
  );
});
