import { LegendreError } from "../../errors.ts";
import { clone, type Tensor } from "../../ops.ts";
import { checkBodyInputs } from "../body.ts";
import { inputTypes, outputTypes } from "../graph.ts";
import { arrayRunner, type Lookup, tensorRunner } from "../graph-run.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel, TapedNode } from "../kernel.ts";
import { sameType, typeToString } from "../shapes.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { checkScan, type ScanAttrs, scanAttrs, stepsOf } from "./attrs.ts";
import { scanBatch } from "./batch.ts";
import { scanForm } from "./onnx.ts";
import { chunkedScan } from "./scan-chunks.ts";
import { tapedScan } from "./scan-derivative.ts";
import { sliceAt, stackSlices } from "./slices.ts";
import { slimScan } from "./slim.ts";

/**
 * Ours: a loop over the first axis of its stacked inputs. The row's graph is plain data, so that it can
 * be differentiated, simplified and written as an ONNX `Scan`.
 */
export function scanRow(lookup: Lookup): Kernel {
  const taped = (node: TapedNode) => tapedScan(lookup, node);
  return {
    name: "Scan",
    inputs: "list",
    outputs: "list",
    shape: scanShape,
    value: (inputs, attrs) => scanOnHost(lookup, inputs, scanAttrs(attrs)),
    eager: (inputs, attrs, call) => scanTensors(lookup, inputs, scanAttrs(attrs), call),
    taped,
    expanded: (inputs, attrs, call) => chunkedScan(inputs, scanAttrs(attrs), call),
    jvp: (node, tangents) => {
      const variables = tangents.map((tangent) => tangent !== null);
      const { outputs, kept, jvp } = taped({ ...node, variables, mode: "push" });
      return jvp({ ...node, outputs: [...outputs, ...kept] }, tangents);
    },
    vjp: (node, cotangents, wanted) => {
      const { outputs, kept, vjp } = taped({ ...node, variables: wanted, mode: "pull" });
      return vjp({ ...node, outputs: [...outputs, ...kept] }, cotangents, wanted);
    },
    batch: scanBatch,
    onnx: scanForm,
    checkAttrs: checkScan,
    loop: (attrs) => {
      const { body, carry, xs, length, reverse, checkpoint } = scanAttrs(attrs);
      const steps = { length, reverse, checkpointed: checkpoint.length > 0 };
      return { bodies: { body }, step: body, carry, xs, steps };
    },
    slim: slimScan,
  };
}

function scanShape(inputs: readonly ValueType[], attrs: Attrs): ValueType[] {
  const { body, carry, xs, length } = scanAttrs(attrs);
  const slices = inputs.map(({ shape, dtype }, index): ValueType => {
    const stacked = index >= carry && index < carry + xs;
    if (stacked && shape[0] !== length) {
      throw new LegendreError(
        "shape",
        "scan",
        `stacked input ${index - carry} has shape [${shape}], expected ${length} slices along its first axis`,
        { shape, length },
      );
    }
    return stacked ? { shape: shape.slice(1), dtype } : { shape, dtype };
  });
  checkBodyInputs("scan", body, slices);
  const types = outputTypes(body);
  for (const [index, type] of types.slice(0, carry).entries()) {
    const before = slices[index] as ValueType;
    if (sameType(before, type)) continue;
    const what = `carried value ${index} has type ${typeToString(before)} before a step and ${typeToString(type)} after it`;
    throw new LegendreError("shape", "scan", what, { before, after: type });
  }
  return types.map(({ shape, dtype }, index) =>
    index < carry ? { shape, dtype } : { shape: [length, ...shape], dtype },
  );
}

function scanOnHost(lookup: Lookup, inputs: readonly HostArray[], attrs: ScanAttrs): HostArray[] {
  const { body, carry: carries, xs, length } = attrs;
  const run = arrayRunner(lookup, body);
  const types = inputTypes(body);
  let carry = inputs.slice(0, carries);
  const stacked = inputs.slice(carries, carries + xs);
  const rest = inputs.slice(carries + xs);
  const ys = outputTypes(body)
    .slice(carries)
    .map(({ shape, dtype }) => {
      const data = hostData(dtype, length * sizeOf(shape));
      return new HostArray([length, ...shape], dtype, data);
    });
  for (const step of stepsOf(attrs)) {
    const slices = stacked.map((x, index) => {
      const { shape, dtype } = types[carries + index] as ValueType;
      const size = sizeOf(shape);
      return new HostArray(shape, dtype, x.data.subarray(step * size, (step + 1) * size));
    });
    const outputs = run([...carry, ...slices, ...rest]);
    carry = outputs.slice(0, carries);
    for (const [index, y] of ys.entries()) {
      const { data } = outputs[carries + index] as HostArray;
      y.data.set(data, step * data.length);
    }
  }
  // Copies, since a carry that no step changes is an input.
  return [...carry.map((x) => new HostArray(x.shape, x.dtype, x.data.slice())), ...ys];
}

function scanTensors(
  lookup: Lookup,
  inputs: readonly Tensor[],
  attrs: ScanAttrs,
  call: CallKernel,
): Tensor[] {
  const { body, carry: carries, xs } = attrs;
  const run = tensorRunner(lookup, body, call);
  const types = outputTypes(body).slice(carries);
  let carry = inputs.slice(0, carries).map((x) => clone(x));
  const stacked = inputs.slice(carries, carries + xs);
  const rest = inputs.slice(carries + xs);
  const ys: Tensor[][] = types.map(() => []);
  for (const step of stepsOf(attrs)) {
    const slices = stacked.map((x) => sliceAt(x, step));
    const outputs = run([...carry, ...slices, ...rest]);
    for (const tensor of [...carry, ...slices]) tensor.dispose();
    carry = outputs.slice(0, carries);
    for (const [index, list] of ys.entries()) list.push(outputs[carries + index] as Tensor);
  }
  const inOrder = (list: Tensor[]): Tensor[] => (attrs.reverse ? list.reverse() : list);
  return [
    ...carry,
    ...ys.map((list, index) => stackSlices(inOrder(list), types[index] as ValueType)),
  ];
}
