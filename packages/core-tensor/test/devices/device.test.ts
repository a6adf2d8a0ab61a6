import { describe, expect, it } from "vitest";
import { canStay, identityOf, makeDevice } from "../../src/engine/devices/device.ts";
import { identityModel } from "../../src/engine/devices/identity-model.ts";
import { chosenDevices, deviceNames } from "../../src/engine/devices/names.ts";
import type { Ort, OrtTensor } from "../../src/engine/devices/ort.ts";
import { fromBinary } from "../../src/executors/onnx/proto/codec.ts";
import { ModelProtoSchema } from "../../src/executors/onnx/proto/onnx.ts";

/** An onnxruntime that returns what it is given, and writes down its models. */
function fakeOrt() {
  const created: unknown[][] = [];
  const ort: Ort = {
    InferenceSession: {
      create: async (...given) => {
        created.push(given);
        return {
          run: async ({ x }) => ({ y: x as OrtTensor }),
          release: async () => {},
        };
      },
    },
    Tensor: class {} as never,
  };
  return { ort, created };
}

const tensor = (type: string, data: unknown): OrtTensor => ({
  type,
  data,
  dims: [1],
  location: "gpu-buffer",
  getData: async () => "of the tensor itself",
  dispose: () => {},
});

describe("a device of onnxruntime", () => {
  it.each([
    ["cpu", "cpu", true, false],
    ["webgpu", "webgpu", false, true],
    ["cuda", "cuda", true, false],
    ["web-wasm", "wasm", false, false],
    ["web-webgpu", "webgpu", false, true],
  ] as const)("%s has the provider %s", (name, provider, fillsResults, keepsResults) => {
    const device = makeDevice(name, fakeOrt().ort);
    expect(device).toMatchObject({ name, provider, fillsResults, keepsResults, isNative: false });
    expect(device.state).toEqual({ lost: undefined });
    expect(makeDevice(name, fakeOrt().ort, true).isNative).toBe(true);
  });

  it("brings values back by one model a type in Node, and by themselves in a browser", async () => {
    const { ort, created } = fakeOrt();
    const device = makeDevice("webgpu", ort);
    for (const data of ["a", "b"])
      expect(await device.download(tensor("float32", data))).toBe(data);
    expect(await device.download(tensor("int32", "c"))).toBe("c");
    const options = { executionProviders: ["webgpu"], logSeverityLevel: 4 };
    expect(created).toEqual([
      [identityOf("float32"), options],
      [identityOf("int32"), options],
    ]);
    const page = makeDevice("web-webgpu", ort);
    expect(await page.download(tensor("float32", "a"))).toBe("of the tensor itself");
    expect(created).toHaveLength(2);
  });

  it("does one thing after another in a browser, whatever fails, and as it comes in Node", async () => {
    const order = async (name: "cpu" | "web-wasm") => {
      const { exclusive } = makeDevice(name, fakeOrt().ort);
      const seen: string[] = [];
      const task = (what: string, fails = false) =>
        exclusive(async () => {
          seen.push(`${what} begins`);
          await Promise.resolve();
          await Promise.resolve();
          seen.push(`${what} ends`);
          if (fails) throw new Error(what);
          return what;
        });
      const results = await Promise.allSettled([task("a"), task("b", true), task("c")]);
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      return seen;
    };
    const [begins, ends] = ["begins", "ends"].map((what) =>
      ["a", "b", "c"].map((t) => `${t} ${what}`),
    );
    expect(await order("cpu")).toEqual([...begins!, ...ends!]);
    expect(await order("web-wasm")).toEqual(begins!.flatMap((begin, i) => [begin, ends![i]]));
  });

  it("keeps floats and whole numbers, unless there are none", () => {
    const stay = (dtype: string, shape: number[]) => canStay({ dtype, shape });
    expect(["float32", "int32", "bool", "float64"].map((dtype) => stay(dtype, [2]))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([stay("float32", []), stay("float32", [2, 0]), stay("bool", [0])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the model that returns its input", () => {
  it.each([
    [1, "float32"],
    [6, "int32"],
  ] as const)("of elements of type %i", (elemType, type) => {
    const { irVersion, opsetImport, graph } = fromBinary(ModelProtoSchema, identityModel(elemType));
    expect(irVersion).toBe(8n);
    expect(opsetImport).toMatchObject([{ domain: "", version: 18n }]);
    const port = (name: string) => ({
      name,
      type: { value: { case: "tensorType", value: { elemType } } },
    });
    expect(graph).toMatchObject({
      name: "identity",
      node: [{ opType: "Identity", input: ["x"], output: ["y"] }],
      input: [port("x")],
      output: [port("y")],
    });
    expect(identityOf(type)).toEqual(identityModel(elemType));
  });
});

describe("a choice of devices", () => {
  it("names each once, in the order given", () => {
    expect(chosenDevices("jit", ["xla", "cpu", "xla", "cpu"])).toEqual(["xla", "cpu"]);
    for (const name of deviceNames) expect(chosenDevices("jit", name)).toEqual([name]);
  });

  it("tells what an empty one may hold", () => {
    expect(() => chosenDevices("jit", [])).toThrow(
      'jit: option "device" is [], expected one of cpu, webgpu, cuda, web-wasm, web-webgpu, xla, or a list of them',
    );
    expect(() => chosenDevices("jit", {} as never)).toThrow(/option "device" is \{\}/);
  });
});
