import { LegendreError } from "../../errors.ts";
import { cast, type DataType, type Tensor, zerosLike } from "../../ops.ts";
import { ofDtype, onTfjs } from "../eager.ts";
import { HostArray, hostData } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { castTo, either, numberTypes, same, typed } from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { sameShape } from "../shapes.ts";
import { type DType, isFloat, type ValueType } from "../value-type.ts";
import { alike, binary, truth } from "./rows.ts";

/** Order among truth values is that of 0 and 1. */
function comparison(op: string): OnnxLowering {
  const ofTruth: OnnxLowering = typed(["bool"], (writer, inputs) =>
    writer.node(
      op,
      inputs.map((x) => castTo(writer, x, "bool", "int32")),
    ),
  );
  return either(same(op, numberTypes), ofTruth);
}

/** Any number but 0 counts as true, NaN as well. */
function logic(op: string): OnnxLowering {
  return (writer, names, { inputs }) =>
    writer.node(
      op,
      names.map((x, index) => castTo(writer, x, inputs[index]!.dtype, "bool")),
    );
}

const notEqual: OnnxLowering = typed([...numberTypes, "bool"], (writer, inputs) =>
  writer.node("Not", [writer.node("Equal", inputs)]),
);

/** `Where` has no kernel for truth values: (c and t) or (not c and e). */
function chooseTruth(writer: OnnxWriter, c: OnnxName, t: OnnxName, e: OnnxName): OnnxName {
  const no = writer.node("And", [writer.node("Not", [c]), e]);
  return writer.node("Or", [writer.node("And", [c, t]), no]);
}

/** TensorFlow orders no truth values. */
const ordered = (name: string, op: string, f: (a: number, b: number) => boolean): Kernel =>
  binary(name, (a, b) => (f(a, b) ? 1 : 0), "zero", {
    dtype: truth,
    onnx: comparison(op),
    tensorflowGap: ofDtype("bool"),
  });

const test = (name: string, onnx: OnnxLowering, f: (a: number, b: number) => boolean): Kernel =>
  binary(name, (a, b) => (f(a, b) ? 1 : 0), "zero", { dtype: truth, onnx });

/** Comparisons and logic, and the choice between two tensors. */
export const compare: readonly Kernel[] = [
  binary("BitwiseAnd", (a, b) => a & b, "zero", {
    onnx: same("BitwiseAnd", ["int32", "uint32"]),
    stablehlo: "and",
  }),
  test("Equal", same("Equal", [...numberTypes, "bool"]), (a, b) => a === b),
  ordered("Greater", "Greater", (a, b) => a > b),
  ordered("GreaterEqual", "GreaterOrEqual", (a, b) => a >= b),
  ordered("Less", "Less", (a, b) => a < b),
  ordered("LessEqual", "LessOrEqual", (a, b) => a <= b),
  test("LogicalAnd", logic("And"), (a, b) => a !== 0 && b !== 0),
  test("LogicalOr", logic("Or"), (a, b) => a !== 0 || b !== 0),
  test("NotEqual", notEqual, (a, b) => a !== b),
  // `tf.where` broadcasts its arguments before it runs this kernel. The branch not taken gets a zero,
  // not 0·derivative, so an infinite derivative there does no harm.
  {
    name: "Select",
    inputs: ["condition", "t", "e"],
    shape: ([condition, t, e]) => {
      checkAlike(condition!, t!, e!);
      return [{ shape: t!.shape, dtype: wider(t!.dtype, e!.dtype) }];
    },
    value: ([condition, t, e]) => {
      const dtype = wider(t!.dtype, e!.dtype);
      const data = hostData(dtype, t!.data.length);
      for (let i = 0; i < data.length; i++) {
        data[i] = (condition!.data[i] ? t!.data[i] : e!.data[i]) as number;
      }
      return [new HostArray(t!.shape, dtype, data)];
    },
    // tfjs's wasm kernel copies bytes, whatever the dtypes.
    eager: ([condition, t, e]) => {
      const dtype = wider(t!.dtype as DType, e!.dtype as DType) as DataType;
      const branches = { t: cast(t!, dtype), e: cast(e!, dtype) };
      return [onTfjs("Select", { condition: condition!, ...branches }, {})];
    },
    jvp: ({ inputs: [condition], call }, [, t, e]) => {
      const zero = (): Tensor => zerosLike((t ?? e)!);
      return call("Select", { condition: condition!, t: t ?? zero(), e: e ?? zero() });
    },
    vjp: ({ inputs: [condition, t, e], call }, [c], wanted) => {
      const choose = (yes: Tensor, no: Tensor): Tensor =>
        call("Select", { condition: condition!, t: yes, e: no })[0]!;
      return [
        null,
        c && wanted[1] && isFloat(t!.dtype) ? choose(c, zerosLike(c)) : null,
        c && wanted[2] && isFloat(e!.dtype) ? choose(zerosLike(c), c) : null,
      ];
    },
    batch: alike,
    pointwise: ([, t, e]) => t === true && e === true,
    onnx: (writer, [condition, t, e], { inputs, outputs }) => {
      const { dtype } = outputs[0]!;
      if (dtype === "uint32") return null;
      const c = castTo(writer, condition!, inputs[0]!.dtype, "bool");
      const [yes, no] = [t!, e!].map((x, i) => castTo(writer, x, inputs[i + 1]!.dtype, dtype));
      if (dtype === "bool") return chooseTruth(writer, c, yes!, no!);
      return writer.node("Where", [c, yes!, no!]);
    },
  },
];

const widths = ["bool", "int32", "uint32", "float32", "float64"] as const;

/** The wider of two dtypes, as tfjs upcasts. */
function wider(a: DType, b: DType): DType {
  return widths[Math.max(widths.indexOf(a), widths.indexOf(b))]!;
}

function checkAlike(condition: ValueType, t: ValueType, e: ValueType): void {
  if (sameShape(condition.shape, t.shape) && sameShape(t.shape, e.shape)) return;
  throw new LegendreError(
    "shape",
    "Select",
    `got a condition of shape [${condition.shape}] and branches of shapes [${t.shape}] and [${e.shape}]; make them equal, or call tf.where, which broadcasts them`,
    { condition: condition.shape, t: t.shape, e: e.shape },
  );
}
