import { describe, expect, it } from "vitest";
import { ModelWriter } from "../../src/executors/onnx/model.ts";
import { printOnnx } from "../../src/executors/onnx/print-onnx.ts";
import { create, fromBinary, toBinary } from "../../src/executors/onnx/proto/codec.ts";
import {
  AttributeProtoSchema,
  GraphProtoSchema,
  AttributeProto_AttributeType as Kind,
  ModelProtoSchema,
} from "../../src/executors/onnx/proto/onnx.ts";
import { float } from "../../src/kernels/onnx-writer.ts";

const vector = (name: string, length = 2) => ({ name, dtype: "float32", shape: [length] }) as const;

/** A model of one input `x` and one result `y`. */
function modelOf(write: (writer: ModelWriter) => string, writer = new ModelWriter()): Uint8Array {
  writer.rename(write(writer), "y");
  return writer.encode([vector("x")], [vector("y")]);
}
const nodesOf = (bytes: Uint8Array) =>
  (fromBinary(ModelProtoSchema, bytes).graph?.node ?? []).map(
    ({ opType, input }) => `${opType} ${input.join(" ")}`,
  );

describe("the writer of models", () => {
  it("writes equal constants of up to 64 elements once", () => {
    const writer = new ModelWriter();
    const list = (length: number, first = 0) =>
      Array.from({ length }, (_, i) => (i === 0 ? first : i));
    const constant = (length: number, first?: number) =>
      writer.constant(list(length, first), "float32");
    expect(constant(64)).toBe("c0");
    expect(constant(64)).toBe("c0");
    expect(constant(64, -0)).toBe("c1");
    expect(constant(65)).toBe("c2");
    expect(constant(65)).toBe("c3");
    expect(writer.constant(list(64), "float32", [8, 8])).toBe("c4");
    expect(writer.constant(list(64), "int32")).toBe("c5");
    // A number has no axis, a list of one has one.
    expect(writer.constant(3, "float32")).toBe("c6");
    expect(writer.constant([3], "float32")).toBe("c7");
    expect(writer.constant(3, "float32")).toBe("c6");
    expect(writer.ints([1, 2])).toBe("c8");
    expect(writer.ints([1, 2])).toBe("c8");
    expect(writer.ints([1, 2], [2, 1])).toBe("c9");
  });

  it("makes one transposition of two, and none of two that undo each other", () => {
    const turned = (...perms: number[][]) =>
      nodesOf(
        modelOf((writer) =>
          writer.node("Neg", [
            perms.reduce((x, perm) => writer.node("Transpose", [x], { perm }), "x"),
          ]),
        ),
      );
    expect(turned([0, 1, 2])).toEqual(["Neg x"]);
    expect(turned([1, 2, 0])).toEqual(["Transpose x", "Neg t0"]);
    expect(turned([1, 2, 0], [2, 0, 1])).toEqual(["Neg x"]);
    // The first is left out, since nothing reads it.
    expect(turned([1, 2, 0], [1, 2, 0])).toEqual(["Transpose x", "Neg t1"]);
    const whole = modelOf((writer) =>
      writer.node("Transpose", [writer.node("Transpose", ["x"], { perm: [1, 2, 0] })], {
        perm: [0, 2, 1],
      }),
    );
    expect(printOnnx(whole)).toContain("y = Transpose <perm = [1, 0, 2]> (x)");
  });

  it("names results, and copies what is an input, a constant or named already", () => {
    const writer = new ModelWriter();
    const sum = writer.node("Neg", ["x"]);
    writer.rename(sum, "y");
    writer.rename(sum, "z");
    writer.rename("x", "same");
    writer.rename(writer.constant([1, 2], "float32"), "fixed");
    const names = ["y", "z", "same", "fixed"];
    const bytes = writer.encode(
      [vector("x")],
      names.map((name) => vector(name)),
    );
    expect(printOnnx(bytes)).toBe(
      [
        '<ir_version: 8, opset_import: ["": 18]>',
        "legendre (float[2] x) => (float[2] y, float[2] z, float[2] same, float[2] fixed)",
        "<",
        "  float[2] c0 = {1, 2}",
        ">",
        "{",
        "  y = Neg (x)",
        "  z = Identity (y)",
        "  same = Identity (x)",
        "  fixed = Identity (c0)",
        "}",
      ].join("\n"),
    );
  });

  it("leaves out nodes and constants that nothing reads", () => {
    const bytes = modelOf((writer) => {
      writer.node("Add", ["x", writer.constant(7, "float32")]);
      return writer.node("Neg", ["x"]);
    });
    expect(nodesOf(bytes)).toEqual(["Neg x"]);
    expect(fromBinary(ModelProtoSchema, bytes).graph?.initializer).toEqual([]);
  });

  it("names the domains of ops, once each", () => {
    const bytes = modelOf((writer) =>
      writer.node("com.mine::B", [writer.node("com.mine::A", ["x"], { size: 2 })]),
    );
    expect(printOnnx(bytes)).toContain('opset_import: ["": 18, "com.mine": 1]');
    expect(printOnnx(bytes)).toContain("  t0 = com.mine.A <size = 2> (x)\n  y = com.mine.B (t0)");
  });

  it("has graphs inside of nodes with names of their own, which may be refused", () => {
    const writer = new ModelWriter();
    const outer = writer.node("Neg", ["x"]);
    const graph = (op: string) =>
      writer.graph([vector("")], [vector("")], (inner, [given]) => {
        inner.node("Unread", [given!]);
        return [inner.node(op, [given!, outer])];
      });
    const [add, sub] = [graph("Add"), graph("Sub")];
    expect(writer.graph([], [], () => null)).toBeNull();
    writer.rename(outer, "renamed");
    const [y] = writer.nodes("Twice", ["x"], 1, { a: add!, b: sub! });
    writer.rename(y!, "y");
    const text = printOnnx(writer.encode([vector("x")], [vector("y")]));
    expect(text).toContain(
      [
        "  renamed = Neg (x)",
        "  y = Twice <a = ",
        "    g0_legendre (float[2] g0_t0) => (float[2] g0_t3)",
        "    {",
        "      g0_t3 = Add (g0_t0, renamed)",
        "    }, b = ",
        "    g1_legendre (float[2] g1_t0) => (float[2] g1_t3)",
        "    {",
        "      g1_t3 = Sub (g1_t0, renamed)",
        "    }> (x)",
      ].join("\n"),
    );
  });
});

describe("a model in the text form", () => {
  it("shows all types, the first eight elements of constants, and what is open", () => {
    const writer = new ModelWriter();
    const parts = [
      writer.constant([0.5, -1], "float32"),
      writer.constant([1, -2], "int32"),
      writer.ints([3, -4]),
      writer.constant([1, 0], "bool"),
      writer.constant([0.1], "float64"),
      writer.constant([2 ** 31], "uint32"),
      writer.constant([1, 2, 3, 4, 5, 6, 7, 8], "int32"),
      writer.constant([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "int32"),
    ];
    writer.rename(writer.node("Many", parts, { mode: 'a "b"', part: float(0.5), axes: [1] }), "y");
    expect(printOnnx(writer.encode([], [{ name: "y", dtype: "bool" }])).split("\n")).toEqual([
      '<ir_version: 8, opset_import: ["": 18]>',
      "legendre () => (bool y)",
      "<",
      "  float[2] c0 = {0.5, -1}",
      "  int32[2] c1 = {1, -2}",
      "  int64[2] c2 = {3, -4}",
      "  bool[2] c3 = {1, 0}",
      "  double[1] c4 = {0.1}",
      "  uint32[1] c5 = {2147483648}",
      "  int32[8] c6 = {1, 2, 3, 4, 5, 6, 7, 8}",
      "  int32[10] c7 = {1, 2, 3, 4, 5, 6, 7, 8, … 2 more}",
      ">",
      "{",
      '  y = Many <mode = "a \\"b\\"", part = 0.5, axes = [1]> (c0, c1, c2, c3, c4, c5, c6, c7)',
      "}",
    ]);
  });

  it("shows files of others too: floats in lists, attributes of rare kinds, values without a type", () => {
    const attribute = [
      create(AttributeProtoSchema, { name: "list", type: Kind.FLOATS, floats: [0.5, 2] }),
      create(AttributeProtoSchema, { name: "rare", type: Kind.SPARSE_TENSOR }),
      create(AttributeProtoSchema, { name: "none", type: Kind.GRAPH }),
    ];
    const graph = create(GraphProtoSchema, {
      name: "odd",
      input: [{ name: "x" }],
      node: [{ opType: "Odd", output: ["y"], attribute }],
      initializer: [{ name: "half", dataType: 10, rawData: Uint8Array.of(1, 2) }],
    });
    const text = (model: object) =>
      printOnnx(toBinary(ModelProtoSchema, create(ModelProtoSchema, model))).split("\n");
    expect(text({ irVersion: 9n, graph })).toEqual([
      "<ir_version: 9, opset_import: []>",
      "odd (x) => ()",
      "<",
      "  10 half = {1, 2}",
      ">",
      "{",
      "  y = Odd <list = [0.5, 2], rare = …, none = > ()",
      "}",
    ]);
    expect(text({ irVersion: 9n })).toEqual(["<ir_version: 9, opset_import: []>"]);
  });
});
