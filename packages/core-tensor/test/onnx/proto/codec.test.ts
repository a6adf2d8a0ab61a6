import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { describe, expect, it } from "vitest";
import { create, fromBinary, toBinary } from "../../../src/executors/onnx/proto/codec.ts";
import {
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  TensorProtoSchema,
  TensorShapeProto_DimensionSchema,
  TypeProtoSchema,
} from "../../../src/executors/onnx/proto/onnx.ts";

const text = (value: string) => [...new TextEncoder().encode(value)];
const { Varint, LengthDelimited, Bit32, Bit64, StartGroup, EndGroup } = WireType;

/** The number, encoding and bytes of each field. */
function fieldsOf(bytes: Uint8Array): (readonly [number, WireType, string])[] {
  const reader = new BinaryReader(bytes);
  const fields: (readonly [number, WireType, string])[] = [];
  while (reader.pos < reader.len) {
    const [number, wire] = reader.tag();
    fields.push([number, wire, `${reader.skip(wire, number)}`]);
  }
  return fields;
}

describe("a message", () => {
  it("is written field by field as the encoding says", () => {
    const tensor = create(TensorProtoSchema, {
      dims: [2n, 300n],
      dataType: 1,
      floatData: [0.5],
      int64Data: [-1n],
      name: "w",
      rawData: Uint8Array.of(7, 8),
      doubleData: [1],
      uint64Data: [2n ** 64n - 1n],
    });
    const minusOne = [255, 255, 255, 255, 255, 255, 255, 255, 255, 1];
    expect([...toBinary(TensorProtoSchema, tensor)]).toEqual([
      // Sizes one by one, numbers of tensors packed: the schema says which.
      ...[8, 2, 8, 172, 2],
      ...[16, 1],
      ...[34, 4, 0, 0, 0, 63],
      ...[58, 10, ...minusOne],
      ...[66, 1, ...text("w")],
      ...[74, 2, 7, 8],
      ...[82, 8, 0, 0, 0, 0, 0, 0, 240, 63],
      ...[90, 10, ...minusOne],
    ]);
  });

  it("says what was set, zeros too, and reads defaults for what was not", () => {
    const message = create(AttributeProtoSchema, { name: "", i: 0n });
    expect([...toBinary(AttributeProtoSchema, message)]).toEqual([10, 0, 24, 0]);
    for (const each of [message, fromBinary(AttributeProtoSchema, Uint8Array.of(10, 0, 24, 0))]) {
      expect(Object.keys(each).toSorted()).toEqual(["floats", "i", "ints", "name", "strings"]);
      expect(each).toMatchObject({ name: "", i: 0n, f: 0, type: 0, s: new Uint8Array(0) });
      expect([each.t, each.g, each.floats]).toEqual([undefined, undefined, []]);
    }
    // What is set to undefined is not set.
    const unset = Object.assign(create(ModelProtoSchema, { irVersion: 8n }), { graph: undefined });
    expect([...toBinary(ModelProtoSchema, unset)]).toEqual([8, 8]);
  });

  it("has messages inside, of one kind where it has a choice", () => {
    const type = create(TypeProtoSchema, {
      value: {
        case: "tensorType",
        value: { elemType: 1, shape: { dim: [{ value: { case: "dimParam", value: "n" } }] } },
      },
    });
    const bytes = toBinary(TypeProtoSchema, type);
    expect([...bytes]).toEqual([10, 9, 8, 1, 18, 5, 10, 3, 18, 1, ...text("n")]);
    expect(fromBinary(TypeProtoSchema, bytes)).toEqual(type);
    // The later of two choices counts.
    const both = Uint8Array.of(8, 5, 18, 1, ...text("n"));
    const dim = fromBinary(TensorShapeProto_DimensionSchema, both);
    expect(dim.value).toEqual({ case: "dimParam", value: "n" });
    expect(fromBinary(TensorShapeProto_DimensionSchema, new Uint8Array(0)).value).toEqual({
      case: undefined,
    });
  });

  it("takes messages as they are, so that they can be changed later", () => {
    const node = create(NodeProtoSchema, { opType: "Neg" });
    const graph = create(GraphProtoSchema, { node: [node, { opType: "Abs" }] });
    node.opType = "Exp";
    expect(graph.node.map(({ opType, input }) => [opType, input])).toEqual([
      ["Exp", []],
      ["Abs", []],
    ]);
    expect(create(NodeProtoSchema, node)).toBe(node);
    // Lists are its own.
    const input = ["a"];
    const own = create(NodeProtoSchema, { input });
    own.input.push("b");
    expect(input).toEqual(["a"]);
  });

  it("joins parts of a message that come one after the other", () => {
    const part = (name: string) =>
      toBinary(ModelProtoSchema, create(ModelProtoSchema, { graph: { node: [{ name }] } }));
    const joined = fromBinary(ModelProtoSchema, Uint8Array.of(...part("a"), ...part("b")));
    expect(joined.graph?.node.map(({ name }) => name)).toEqual(["a", "b"]);
    // Also where the message is the choice of a field.
    const first = [10, 2, 8, 1];
    const second = [10, 4, 18, 2, 10, 0];
    const { value } = fromBinary(TypeProtoSchema, Uint8Array.of(...first, ...second));
    expect(value).toMatchObject({ case: "tensorType", value: { elemType: 1 } });
    expect(value.case === "tensorType" && value.value.shape?.dim.length).toBe(1);
  });

  it("reads lists packed and not packed, and both in turn", () => {
    const dims = Uint8Array.of(10, 2, 1, 2, 8, 3, 10, 0);
    expect(fromBinary(TensorProtoSchema, dims).dims).toEqual([1n, 2n, 3n]);
    const floats = Uint8Array.of(37, 0, 0, 0, 63, 34, 4, 0, 0, 128, 63);
    expect(fromBinary(TensorProtoSchema, floats).floatData).toEqual([0.5, 1]);
  });

  it("keeps fields that it does not know, and those of another encoding than theirs, for writing again", () => {
    const writer = new BinaryWriter();
    writer.tag(999, Varint).int32(1).tag(998, LengthDelimited).string("x");
    writer.tag(997, Bit32).float(1).tag(996, Bit64).double(1);
    writer.tag(995, StartGroup).tag(1, Varint).int32(1).tag(995, EndGroup);
    // The name of an operator is no number.
    writer.tag(4, Varint).int32(7).tag(3, LengthDelimited).string("kept");
    const node = fromBinary(NodeProtoSchema, writer.finish());
    expect(Object.entries(node).filter(([, value]) => value.length > 0)).toEqual([
      ["name", "kept"],
    ]);
    // Written again, what was not known is as it was and a known field as it is now; inside of messages too.
    node.name = "changed";
    const graph = create(GraphProtoSchema, { name: "g" });
    graph.node.push(node);
    const [read] = fromBinary(GraphProtoSchema, toBinary(GraphProtoSchema, graph)).node;
    expect(fieldsOf(toBinary(NodeProtoSchema, read as typeof node))).toEqual([
      [3, LengthDelimited, "7,99,104,97,110,103,101,100"],
      [999, Varint, "1"],
      [998, LengthDelimited, "1,120"],
      [997, Bit32, "0,0,128,63"],
      [996, Bit64, "0,0,0,0,0,0,240,63"],
      [995, StartGroup, "8,1,156,62"],
      [4, Varint, "7"],
    ]);
  });

  it.each<readonly [string, readonly number[]]>([
    ["a length beyond the end", [58, 9, 10, 0]],
    ["a field that ends behind its message", [58, 2, 18, 3, 97, 98, 99]],
    ["a number that does not end", [8, 255]],
    ["no field at all", [0, 0]],
    ["a text that is cut off", [18, 5, 97]],
  ])("is refused for %s", (_, bytes) => {
    expect(() => fromBinary(ModelProtoSchema, Uint8Array.from(bytes))).toThrow();
  });

  it("is refused where messages are more than a hundred deep", () => {
    const nested = (levels: number) => {
      let type = create(TypeProtoSchema);
      // A level is two messages: a type, and the sequence of it.
      for (let level = 0; level < levels; level++) {
        type = create(TypeProtoSchema, {
          value: { case: "sequenceType", value: { elemType: type } },
        });
      }
      return toBinary(TypeProtoSchema, type);
    };
    expect(fromBinary(TypeProtoSchema, nested(49)).value.case).toBe("sequenceType");
    expect(() => fromBinary(TypeProtoSchema, nested(50))).toThrow(/more than 100 messages deep/);
  });
});
