import { type Body, outputTypes } from "../graph.ts";
import {
  compare,
  constant,
  convert,
  dynamicSlice,
  dynamicUpdate,
  elementwise,
  loop,
  reshape,
} from "../stablehlo-parts.ts";
import type { HloForms, HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { branchesOf, customAttrs, resultsOf, scanAttrs, whileAttrs } from "./attrs.ts";

const counter = { shape: [], dtype: "int32" } as const;

/** The places of slice `step` of an array. */
function starts(writer: HloWriter, x: { readonly shape: readonly number[] }, step: HloValue) {
  const zero = constant(writer, 0, counter);
  return x.shape.map((_, axis) => (axis === 0 ? step : zero));
}

/** A loop that carries the number of its step, what the scan carries, and the stacked outputs. */
const scanForm: HloLowering = (writer, inputs, { attrs, outputs }) => {
  const { body, carry, xs, length, reverse } = scanAttrs(attrs);
  const stacked = inputs.slice(carry, carry + xs);
  const rest = inputs.slice(carry + xs);
  const ys = outputs.slice(carry).map((type) => constant(writer, 0, type));
  if (length === 0) return [...inputs.slice(0, carry), ...ys];
  const begin = constant(writer, 0, counter);
  const [, ...results] = loop(
    writer,
    [begin, ...inputs.slice(0, carry), ...ys],
    ([taken]) => compare(writer, "LT", taken!, length),
    ([taken, ...now]) => {
      const step = reverse ? elementwise(writer, "subtract", [length - 1, taken!]) : taken!;
      const slices = stacked.map((x) => {
        const [, ...shape] = x.shape;
        return reshape(
          writer,
          dynamicSlice(writer, x, starts(writer, x, step), [1, ...shape]),
          shape,
        );
      });
      const made = writer.body(body, [...now.slice(0, carry), ...slices, ...rest]);
      const grown = now.slice(carry).map((y, index) => {
        const row = made[carry + index]!;
        return dynamicUpdate(
          writer,
          y,
          reshape(writer, row, [1, ...row.shape]),
          starts(writer, y, step),
        );
      });
      return [elementwise(writer, "add", [taken!, 1]), ...made.slice(0, carry), ...grown];
    },
  );
  return results;
};

const whileForm: HloLowering = (writer, inputs, { attrs }) => {
  const { condition, body, carry, maxSteps } = whileAttrs(attrs);
  const rest = inputs.slice(carry);
  const holds = (now: readonly HloValue[]): HloValue =>
    writer.body(condition, [...now, ...rest])[0]!;
  if (maxSteps === null) {
    return loop(writer, inputs.slice(0, carry), holds, (now) =>
      writer.body(body, [...now, ...rest]),
    );
  }
  const [, ...results] = loop(
    writer,
    [constant(writer, 0, counter), ...inputs.slice(0, carry)],
    ([taken, ...now]) =>
      elementwise(writer, "and", [compare(writer, "LT", taken!, maxSteps), holds(now)]),
    ([taken, ...now]) => [
      elementwise(writer, "add", [taken!, 1]),
      ...writer.body(body, [...now, ...rest]),
    ],
  );
  return results;
};

/** `case`, whose branches read everything from outside; it takes the last one for a number that none has. */
const condForm: HloLowering = (writer, [choice, ...rest], { attrs }) => {
  const branches = branchesOf(attrs);
  if (branches.length === 1) return writer.body(branches[0] as Body, rest);
  const number = convert(writer, choice!, "int32");
  const index = elementwise(writer, "maximum", [number, 0]);
  return writer.op("stablehlo.case", [index], outputTypes(branches[0] as Body), {
    regions: branches.map((branch) => ({
      inputs: [],
      write: () => writer.body(branch, rest),
    })),
  });
};

/** A module has no derivative. */
const customForm: HloLowering = (writer, inputs, { attrs }) =>
  writer.body(resultsOf(customAttrs(attrs)), inputs);

/** The forms of the family by the name of the op. */
export const controlFlowForms: HloForms = {
  Cond: condForm,
  CustomDerivative: customForm,
  Scan: scanForm,
  While: whileForm,
};
