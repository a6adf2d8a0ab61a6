import { LegendreError } from "@legendre/core-tensor";
import {
  decodeOnnxModel,
  encodeOnnxModel,
  type GraphProto,
  type NodeProto,
  type TensorProto,
  type TensorShapeProto_Dimension,
  type ValueInfoProto,
} from "@legendre/core-tensor/extend";

/** The name of the free axis in the file. */
const freeAxis = "batch";

/**
 * One model for every batch, of two that were written for different ones. Both must be the same nodes on the same
 * weights. Where they differ, an input or output has the batch as an axis, which becomes free, or a reshape writes
 * it, and leaves that axis to be found instead.
 *
 * @throws code "structure" for models that differ in anything else, naming the node.
 */
export function anyBatchModel(first: Uint8Array, second: Uint8Array): Uint8Array {
  const model = decodeOnnxModel(first);
  const other = decodeOnnxModel(second);
  const [a, b] = [model.graph as GraphProto, other.graph as GraphProto];
  if (a.node.length !== b.node.length) throw unlike(`${a.node.length} and ${b.node.length} nodes`);
  freeAxes(a.input, b.input);
  freeAxes(a.output, b.output);
  const [constants, others] = [byName(a.initializer), byName(b.initializer)];
  // Inputs have the same names in both, in the order in which nodes read them.
  const names = new Map<string, string>(a.input.map(({ name }) => [name, name]));
  const added = new Map<string, TensorProto>();
  for (const [i, node] of a.node.entries()) {
    const twin = b.node[i] as NodeProto;
    checkTwins(node, twin);
    for (const [place, name] of node.input.entries()) {
      const theirs = twin.input[place] as string;
      const [mine, its] = [constants.get(name), others.get(theirs)];
      if (mine === undefined || its === undefined) {
        if (names.get(name) === theirs || (name === "" && theirs === "")) continue;
        throw unlike(`${node.opType} reads other values`);
      }
      if (sameTensor(mine, its)) continue;
      const shape = node.opType === "Reshape" && place === 1 ? foundShape(mine, its) : undefined;
      if (shape === undefined) throw unlike(`${node.opType} has the batch in a constant`);
      const constant = `${shape}`;
      const known = added.get(constant) ?? {
        ...mine,
        name: `any${added.size}`,
        rawData: bytesOf(shape),
      };
      added.set(constant, known);
      node.input[place] = known.name;
    }
    for (const [place, name] of node.output.entries()) names.set(name, twin.output[place] ?? "");
  }
  a.initializer.push(...added.values());
  const read = new Set(a.node.flatMap(({ input }) => input));
  a.initializer = a.initializer.filter(({ name }) => read.has(name));
  return encodeOnnxModel(model);
}

function byName(tensors: readonly TensorProto[]): ReadonlyMap<string, TensorProto> {
  return new Map(tensors.map((tensor) => [tensor.name, tensor]));
}

/** Axes whose lengths differ become the free one. */
function freeAxes(mine: readonly ValueInfoProto[], theirs: readonly ValueInfoProto[]): void {
  const dimsOf = (info: ValueInfoProto | undefined): TensorShapeProto_Dimension[] =>
    info?.type?.value.case === "tensorType" ? (info.type.value.value.shape?.dim ?? []) : [];
  for (const [i, info] of mine.entries()) {
    const [dims, others] = [dimsOf(info), dimsOf(theirs[i])];
    for (const [axis, { value }] of dims.entries()) {
      if (value.value === others[axis]?.value.value) continue;
      dims[axis] = { value: { case: "dimParam", value: freeAxis } };
    }
  }
}

function checkTwins(node: NodeProto, twin: NodeProto): void {
  const same = (mine: unknown, theirs: unknown): boolean => plain(mine) === plain(theirs);
  if (node.opType !== twin.opType || node.input.length !== twin.input.length)
    throw unlike(`${node.opType} and ${twin.opType} at one place`);
  if (!same(node.attribute, twin.attribute))
    throw unlike(`${node.opType} has the batch in an attribute`);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "bigint"
      ? `${inner}`
      : inner instanceof Uint8Array
        ? Array.from(inner)
        : inner,
  );
}

/** True for the same bits. */
function sameTensor(a: TensorProto, b: TensorProto): boolean {
  if (a.dataType !== b.dataType || `${a.dims}` !== `${b.dims}`) return false;
  if (a.rawData.length !== b.rawData.length) return false;
  return a.rawData.every((byte, i) => byte === b.rawData[i]);
}

/** The shape of a reshape with −1 for the one length that differs; undefined where more do. */
function foundShape(a: TensorProto, b: TensorProto): number[] | undefined {
  const [mine, theirs] = [intsOf(a), intsOf(b)];
  if (mine.length !== theirs.length) return undefined;
  const shape = mine.map((length, axis) => (length === theirs[axis] ? length : -1));
  return shape.filter((length) => length === -1).length === 1 ? shape : undefined;
}

function intsOf({ rawData }: TensorProto): number[] {
  const { buffer, byteOffset, length } = rawData;
  return Array.from(new BigInt64Array(buffer.slice(byteOffset, byteOffset + length)), Number);
}

function bytesOf(values: readonly number[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
}

function unlike(what: string): LegendreError {
  const message = `the program of another batch is not the same for all batches (${what}); leave anyBatch out and write one file for each batch`;
  return new LegendreError("structure", "toOnnx", message, { option: "anyBatch" });
}
