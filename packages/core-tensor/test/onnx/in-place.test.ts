import { describe, expect, it } from "vitest";
import { ModelWriter } from "../../src/executors/onnx/model.ts";
import { inPlaceSession } from "../../src/executors/onnx/private/in-place.ts";
import type { Ort, OrtTensor } from "../../src/executors/onnx/runtime.ts";
import { ort } from "./compiled.ts";

const type = { shape: [2], dtype: "float32" } as const;

function model(): Uint8Array {
  const writer = new ModelWriter();
  writer.rename(writer.node("Neg", ["x"]), "y");
  writer.rename(writer.node("Abs", ["x"]), "z");
  const named = (name: string) => ({ name, ...type });
  return writer.encode([named("x")], [named("y"), named("z")]);
}

const floats = (...values: number[]) => new ort.Tensor("float32", Float32Array.from(values), [2]);

describe("a session that writes in place", () => {
  it("fills the arrays it is given and makes no others", async () => {
    let asked: readonly string[] = [];
    // Counts what onnxruntime hands out beside them.
    const counting = {
      ...ort,
      Tensor: ort.Tensor,
      InferenceSession: {
        create: async (bytes: Uint8Array, options: Record<string, unknown>) => {
          const session = await ort.InferenceSession.create(bytes, options);
          return {
            run: (feeds: never, fetches: Record<string, never>) => {
              asked = Object.keys(fetches);
              return session.run(feeds, fetches);
            },
            release: () => session.release(),
          };
        },
      },
    } as unknown as Ort;
    const session = await inPlaceSession(counting, model(), {});
    const [y, z] = [floats(0, 0), floats(0, 0)];
    const results = await session.run({ x: floats(1, -2) }, { y, z });
    expect(asked).toContain("stop");
    expect(results["y"]).toBe(y);
    expect([...(y.data as Float32Array)]).toEqual([-1, 2]);
    expect([...(z.data as Float32Array)]).toEqual([1, 2]);
    await session.release();
  });

  it("hands out what onnxruntime makes itself", async () => {
    const session = await inPlaceSession(ort, model(), {});
    const { y, z } = await session.run({ x: floats(1, -2) }, { y: null, z: floats(0, 0) });
    expect([...((y as OrtTensor).data as Float32Array)]).toEqual([-1, 2]);
    expect([...((z as OrtTensor).data as Float32Array)]).toEqual([1, 2]);
    await session.release();
  });

  it("raises what goes wrong in the model", async () => {
    const session = await inPlaceSession(ort, model(), {});
    const wrong = new ort.Tensor("float32", new Float32Array(3), [3]);
    await expect(session.run({ x: wrong }, { y: floats(0, 0), z: floats(0, 0) })).rejects.toThrow(
      /invalid dimensions/i,
    );
    await session.release();
  });

  it.each([
    ["goes on", undefined, -1],
    ["stops for another reason", "some other trouble", -1],
    ["stops before it writes", "Non tensor type", 0],
    ["writes something else", "Non tensor type", 1],
  ])("leaves the model alone where onnxruntime %s", async (_, message, written) => {
    const made: number[] = [];
    let released = 0;
    const willing = {
      Tensor: ort.Tensor,
      InferenceSession: {
        create: async (bytes: Uint8Array) => {
          made.push(bytes.length);
          return {
            run: async (_feeds: unknown, { y }: { readonly y: OrtTensor }) => {
              (y.data as Float32Array)[0] = written;
              if (message !== undefined) throw new Error(message);
              return {};
            },
            release: async () => void released++,
          };
        },
      },
    } as unknown as Ort;
    const bytes = model();
    await inPlaceSession(willing, bytes, {});
    await inPlaceSession(willing, bytes, {});
    // Tried once, on a small model.
    expect(made.slice(1)).toEqual([bytes.length, bytes.length]);
    expect(released).toBe(1);
  });
});
