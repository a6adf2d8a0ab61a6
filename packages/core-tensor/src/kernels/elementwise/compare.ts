import { LegendreError } from "../../errors.ts";
import { cast, type DataType, type Tensor, zerosLike } from "../../ops.ts";
import { HostArray, hostData } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { onTfjs } from "../on-tfjs.ts";
import { sameShape } from "../shapes.ts";
import { type DType, isFloat, type ValueType } from "../value-type.ts";
import { binary, truth } from "./rows.ts";

const test = (name: string, f: (a: number, b: number) => boolean): Kernel =>
  binary(name, (a, b) => (f(a, b) ? 1 : 0), "zero", { dtype: truth });

/** Comparisons and logic, and the choice between two tensors. */
export const compare: readonly Kernel[] = [
  binary("BitwiseAnd", (a, b) => a & b, "zero"),
  test("Equal", (a, b) => a === b),
  test("Greater", (a, b) => a > b),
  test("GreaterEqual", (a, b) => a >= b),
  test("Less", (a, b) => a < b),
  test("LessEqual", (a, b) => a <= b),
  test("LogicalAnd", (a, b) => a !== 0 && b !== 0),
  test("LogicalOr", (a, b) => a !== 0 || b !== 0),
  test("NotEqual", (a, b) => a !== b),
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
