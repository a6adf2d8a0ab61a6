import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { MessageType } from "../../../src/executors/onnx/proto/codec.ts";
import * as onnx from "../../../src/executors/onnx/proto/onnx.ts";

/** The published schema without its comments. */
const text = readFileSync(
  new URL("../../fixtures/onnx-schema/onnx.proto", import.meta.url),
  "utf8",
).replace(/\/\/.*/g, "");

/** Fields as lines `Message.field = number type form`, and numbers of enums as `Enum.NAME = number`, by the names of JavaScript. */
function published(): Set<string> {
  const lines = new Set<string>();
  const inside: { kind: string; name: string }[] = [];
  const camel = (name: string) =>
    name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const token =
    /(message|enum|oneof)\s+(\w+)\s*\{|(\}|;)|(?:(optional|repeated)\s+)?(?:(\w+)\s+)?(\w+)\s*=\s*(\w+)\s*(\[packed = true\])?/g;
  for (const [, kind, name, end, label, type, field, number, packed] of text.matchAll(token)) {
    if (kind !== undefined) inside.push({ kind, name: name as string });
    else if (end === "}") inside.pop();
    else if (field !== undefined && inside.length > 0) {
      const messages = inside.filter((each) => each.kind !== "oneof").map((each) => each.name);
      const oneOf = inside.at(-1)?.kind === "oneof" ? `${camel(inside.at(-1)?.name ?? "")}.` : "";
      const form = packed !== undefined ? "packed" : label === "repeated" ? "list" : "one";
      const what = type === undefined ? `${Number(number)}` : `${Number(number)} ${type} ${form}`;
      const shown = type === undefined ? field : `${oneOf}${camel(field)}`;
      lines.add(`${messages.join(".")}.${shown} = ${what}`);
    }
  }
  return lines;
}
const schema = published();

type Entry = readonly [number, string | MessageType<unknown>, string?];

/** The fields of a message here, in the same lines; types by their last names, as the schema writes them inside of a message. */
function fieldsOf(type: MessageType<unknown>): string[] {
  const line = (name: string, [number, kind, form = "one"]: Entry): string => {
    const typeName = typeof kind === "string" ? kind : kind.name.split(".").at(-1);
    // Enums are read and written as whole numbers.
    const enums: Readonly<Record<string, string>> = {
      "AttributeProto.type": "AttributeType",
      "TensorProto.dataLocation": "DataLocation",
    };
    return `${type.name}.${name} = ${number} ${enums[`${type.name}.${name}`] ?? typeName} ${form}`;
  };
  return Object.entries(type.fields() as Record<string, Entry | Record<string, Entry>>).flatMap(
    ([name, entry]) =>
      Array.isArray(entry)
        ? [line(name, entry as unknown as Entry)]
        : Object.entries(entry).map(([each, inner]) => line(`${name}.${each}`, inner as Entry)),
  );
}

/** All types of messages that are reached from a model. */
function reached(type: MessageType<unknown>, found = new Set<MessageType<unknown>>()) {
  if (found.has(type)) return found;
  found.add(type);
  for (const entry of Object.values(type.fields() as Record<string, Entry | object>)) {
    for (const [, kind] of Array.isArray(entry) ? [entry] : Object.values(entry)) {
      if (typeof kind !== "string") reached(kind, found);
    }
  }
  return found;
}
const types = [...reached(onnx.ModelProtoSchema as MessageType<unknown>)];

describe("the messages of ONNX", () => {
  it("are all that the sources name", () => {
    const exported = Object.entries(onnx).flatMap(([name, value]) =>
      name.endsWith("Schema") ? [value as MessageType<unknown>] : [],
    );
    expect(exported.filter((type) => !types.includes(type))).toEqual([]);
    expect(types.map(({ name }) => name)).toContain("TypeProto.Opaque");
    expect(schema.size).toBeGreaterThan(150);
  });

  it.each(types.map((type) => [type.name, type] as const))(
    "%s has the names, numbers and types of the published schema",
    (_, type) => {
      const fields = fieldsOf(type);
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.filter((line) => !schema.has(line))).toEqual([]);
    },
  );

  it.each([
    ["AttributeProto.AttributeType", onnx.AttributeProto_AttributeType],
    ["TensorProto.DataType", onnx.TensorProto_DataType],
  ] as const)("%s has the published numbers", (name, numbers) => {
    const here = Object.entries(numbers).flatMap(([key, value]) =>
      typeof value === "number" ? [`${name}.${key} = ${value}`] : [],
    );
    const there = [...schema].filter((line) => line.startsWith(`${name}.`));
    expect(here.toSorted()).toEqual(there.toSorted());
    for (const [key, value] of Object.entries(numbers)) {
      if (typeof value === "string") expect(numbers[value as never]).toBe(Number(key));
    }
  });
});
