import { fromBinary } from "./proto/codec.ts";
import {
  type AttributeProto,
  AttributeProto_AttributeType,
  type GraphProto,
  ModelProtoSchema,
  type NodeProto,
  type TensorProto,
  type ValueInfoProto,
} from "./proto/onnx.ts";

const elementNames: Readonly<Record<number, string>> = {
  1: "float",
  2: "uint8",
  6: "int32",
  7: "int64",
  9: "bool",
  11: "double",
  12: "uint32",
};

/** Elements of a constant that are printed; of larger ones the rest is counted. */
const printed = 8;

/**
 * A model in the text form of ONNX, one node a line, constants first. Values of large constants are left out.
 *
 * @see ONNX, "Syntax" (docs/Syntax.md).
 */
export function printOnnx(bytes: Uint8Array): string {
  const { irVersion, opsetImport, graph } = fromBinary(ModelProtoSchema, bytes);
  const opsets = opsetImport.map(({ domain, version }) => `"${domain}": ${version}`).join(", ");
  const head = `<ir_version: ${irVersion}, opset_import: [${opsets}]>`;
  return graph === undefined ? head : `${head}\n${graphText(graph, "")}`;
}

function graphText(graph: GraphProto, indent: string): string {
  const inside = `${indent}  `;
  const constants = graph.initializer.map((tensor) => `${inside}${tensorText(tensor)}`);
  const nodes = graph.node.map((node) => `${inside}${nodeText(node, inside)}`);
  const list = (values: readonly ValueInfoProto[]): string => values.map(valueText).join(", ");
  return [
    `${indent}${graph.name} (${list(graph.input)}) => (${list(graph.output)})`,
    ...(constants.length === 0 ? [] : [`${indent}<`, ...constants, `${indent}>`]),
    `${indent}{`,
    ...nodes,
    `${indent}}`,
  ].join("\n");
}

function nodeText(node: NodeProto, indent: string): string {
  const domain = node.domain === "" ? "" : `${node.domain}.`;
  const attributes = node.attribute.map((attribute) => attributeText(attribute, indent));
  const marked = attributes.length === 0 ? "" : ` <${attributes.join(", ")}>`;
  return `${node.output.join(", ")} = ${domain}${node.opType}${marked} (${node.input.join(", ")})`;
}

function attributeText(attribute: AttributeProto, indent: string): string {
  const kinds = AttributeProto_AttributeType;
  const value = ((): string => {
    switch (attribute.type) {
      case kinds.INT:
        return String(attribute.i);
      case kinds.FLOAT:
        return String(attribute.f);
      case kinds.STRING:
        return JSON.stringify(new TextDecoder().decode(attribute.s));
      case kinds.INTS:
        return `[${attribute.ints.join(", ")}]`;
      case kinds.FLOATS:
        return `[${attribute.floats.join(", ")}]`;
      case kinds.GRAPH:
        return attribute.g === undefined ? "" : `\n${graphText(attribute.g, `${indent}  `)}`;
      default:
        return "…";
    }
  })();
  return `${attribute.name} = ${value}`;
}

function valueText({ name, type }: ValueInfoProto): string {
  if (type?.value.case !== "tensorType") return name;
  const { elemType, shape } = type.value.value;
  const sizes = shape?.dim.map(({ value }) => String(value.value ?? "?")) ?? [];
  return `${typeName(elemType, sizes)} ${name}`;
}

function tensorText({ name, dataType, dims, rawData }: TensorProto): string {
  const values = elements(dataType, rawData);
  const rest = values.length > printed ? `, … ${values.length - printed} more` : "";
  return `${typeName(dataType, dims)} ${name} = {${values.slice(0, printed).join(", ")}${rest}}`;
}

function typeName(elemType: number, sizes: readonly (bigint | string)[]): string {
  return `${elementNames[elemType] ?? elemType}${sizes.length === 0 ? "" : `[${sizes.join(", ")}]`}`;
}

function elements(dataType: number, raw: Uint8Array): readonly (number | bigint)[] {
  // Copied, since the bytes of a message are aligned to nothing.
  const { buffer } = new Uint8Array(raw);
  if (dataType === 1) return [...new Float32Array(buffer)];
  if (dataType === 6) return [...new Int32Array(buffer)];
  if (dataType === 7) return [...new BigInt64Array(buffer)];
  if (dataType === 11) return [...new Float64Array(buffer)];
  if (dataType === 12) return [...new Uint32Array(buffer)];
  return [...new Uint8Array(buffer)];
}
