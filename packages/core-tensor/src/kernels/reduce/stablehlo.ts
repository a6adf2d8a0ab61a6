import { div, exp, log, max, sub, sum as sumOf, type Tensor } from "../../ops.ts";
import { sizeOf } from "../host-array.ts";
import { composed } from "../stablehlo-forms.ts";
import {
  cast,
  compare,
  constant,
  convert,
  elementwise,
  type Fold,
  iota,
  pad,
  reduce,
  reshape,
  select,
} from "../stablehlo-parts.ts";
import { integers } from "../stablehlo-text.ts";
import type { HloForms, HloLowering, HloValue } from "../stablehlo-writer.ts";
import { type DType, isFloat } from "../value-type.ts";

type AxisName = "axis" | "reductionIndices";

/** A reduction in the type of its result. */
function reduction(fold: Fold, axisName: AxisName = "axis"): HloLowering {
  return (writer, [x], { attrs, outputs: [to] }) => {
    const numbers = cast(writer, x!, to!.dtype);
    const reduced = reduce(writer, numbers, fold, attrs[axisName] as number[]);
    return reshape(writer, reduced, to!.shape);
  };
}

/** The least and the largest number that a type has. */
function ends(dtype: DType): readonly [number, number] {
  if (isFloat(dtype)) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return dtype === "uint32" ? [0, 2 ** 32 - 1] : [-(2 ** 31), 2 ** 31 - 1];
}

function extremum(name: "Max" | "Min", axisName: AxisName): HloLowering {
  return (writer, inputs, node) => {
    const { dtype } = node.outputs[0]!;
    const largest = name === "Max";
    // Of no whole numbers it is 0, as an infinity is.
    const none = !isFloat(dtype) && inputs[0]!.shape.includes(0);
    const initial = none ? 0 : ends(dtype)[largest ? 0 : 1];
    const ofTruth: Fold = largest ? { op: "or", initial: 0 } : { op: "and", initial: 1 };
    const ofNumbers: Fold = { op: largest ? "maximum" : "minimum", initial };
    return reduction(dtype === "bool" ? ofTruth : ofNumbers, axisName)(writer, inputs, node);
  };
}

/** Of whole numbers in doubles, which lose nothing. */
const mean: HloLowering = (writer, [x], { attrs, outputs: [to] }) => {
  const axes = attrs["axis"] as number[];
  const numbers = isFloat(x!.dtype) ? x! : convert(writer, x!, "float64");
  const total = reduce(writer, numbers, { op: "add", initial: 0 }, axes);
  const count = Math.max(1, sizeOf(axes.map((axis) => x!.shape[axis]!)));
  const mean = elementwise(writer, "divide", [total, count]);
  return reshape(writer, cast(writer, mean, to!.dtype), to!.shape);
};

/** The place of an extremum along one axis, the first of equals; NaN is passed over. */
function place(name: "ArgMax" | "ArgMin"): HloLowering {
  return (writer, [x], { attrs, outputs: [to] }) => {
    const axis = attrs["axis"] as number;
    const numbers = x!.dtype === "bool" ? convert(writer, x!, "int32") : x!;
    const { dtype } = numbers;
    const [shape, none] = [to!.shape, 2 ** 31 - 1];
    const best = ends(dtype as DType)[name === "ArgMax" ? 0 : 1];
    const places = iota(writer, { shape: numbers.shape, dtype: "int32" }, axis);
    const scalar = (of: HloValue["dtype"]) => ({ shape: [], dtype: of });
    const initial = [
      constant(writer, best, scalar(dtype)),
      constant(writer, none, scalar("int32")),
    ];
    const pair = [scalar(dtype), scalar("int32")];
    const [, found] = writer.op(
      "stablehlo.reduce",
      [numbers, places, ...initial],
      [
        { shape, dtype },
        { shape, dtype: "int32" },
      ],
      {
        attrs: { dimensions: integers([axis]) },
        regions: [
          {
            inputs: [...pair, ...pair],
            write: ([a, i, b, j]) => {
              const better = compare(writer, name === "ArgMax" ? "GT" : "LT", b!, a!);
              const equal = compare(writer, "EQ", b!, a!);
              const earlier = elementwise(writer, "and", [equal, compare(writer, "LT", j!, i!)]);
              const take = elementwise(writer, "or", [better, earlier]);
              return [select(writer, take, b!, a!), select(writer, take, j!, i!)];
            },
          },
        ],
      },
    );
    return select(writer, compare(writer, "EQ", found!, none), 0, found!);
  };
}

/** Folds of 1, 2, 4, … neighbours, each of two of the ones before. */
function running({ op, initial }: Fold): HloLowering {
  return (writer, [x], { attrs, outputs: [to] }) => {
    const axis = attrs["axis"] as number;
    const size = x!.shape[axis]!;
    const shift = (y: HloValue, by: number): HloValue => {
      const around = y.shape.map((_, at): [number, number] => {
        if (at !== axis) return [0, 0];
        return attrs["reverse"] ? [-by, by] : [by, -by];
      });
      return pad(writer, y, initial, around);
    };
    const numbers = cast(writer, x!, to!.dtype);
    let y = attrs["exclusive"] ? shift(numbers, 1) : numbers;
    for (let reach = 1; reach < size; reach *= 2) {
      y = elementwise(writer, op, [y, shift(y, reach)]);
    }
    return y;
  };
}

const shifted = (x: Tensor, axis: number): Tensor => sub(x, max(x, axis, true));

const softmax: HloLowering = composed(([x], { dim }) => {
  const powers = exp(shifted(x!, dim as number));
  return [div(powers, sumOf(powers, dim as number, true))];
});

const logSoftmax: HloLowering = composed(([x], { axis }) => {
  const moved = shifted(x!, axis as number);
  return [sub(moved, log(sumOf(exp(moved), axis as number, true)))];
});

/** The forms of the family by the name of the op. */
export const reduceForms: HloForms = {
  All: reduction({ op: "and", initial: 1 }),
  Any: reduction({ op: "or", initial: 0 }),
  ArgMax: place("ArgMax"),
  ArgMin: place("ArgMin"),
  Cumprod: running({ op: "multiply", initial: 1 }),
  Cumsum: running({ op: "add", initial: 0 }),
  LogSoftmax: logSoftmax,
  Max: extremum("Max", "reductionIndices"),
  Mean: mean,
  Min: extremum("Min", "axis"),
  Prod: reduction({ op: "multiply", initial: 1 }),
  Softmax: softmax,
  Sum: reduction({ op: "add", initial: 0 }),
};
