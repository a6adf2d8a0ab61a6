import { precisionText } from "../matmul/stablehlo.ts";
import { reshape, transpose } from "../stablehlo-parts.ts";
import { integer, integers, pairs } from "../stablehlo-text.ts";
import type { HloForms, HloLowering, HloType, HloValue, HloWriter } from "../stablehlo-writer.ts";
import type { Pads } from "../window/window.ts";
import { channelByChannel, images, volumes } from "./conv.ts";
import { type ConvFamily, convSizes } from "./reference.ts";

/** A convolution as StableHLO has it. */
interface Convolution {
  /** Where batch, features and sizes are: of the input, of the filter and of the output (`"b01f"`, `"01io"`, `"b01f"`). */
  readonly layouts: readonly [string, string, string];
  readonly strides: readonly number[];
  readonly pads: Pads;
  /** How far elements of the input are apart: more than 1 in the transpose of one with strides. */
  readonly spread: readonly number[];
  readonly dilations: readonly number[];
  readonly featureGroups: number;
  readonly batchGroups: number;
}

function convolution(
  writer: HloWriter,
  x: HloValue,
  filter: HloValue,
  to: HloType,
  conv: Convolution,
): HloValue {
  const [input, kernel, output] = conv.layouts.map((layout) => `[${[...layout].join(", ")}]`);
  return writer.op("stablehlo.convolution", [x, filter], [to], {
    attrs: {
      window_strides: integers(conv.strides),
      padding: pairs(conv.pads),
      lhs_dilation: integers(conv.spread),
      rhs_dilation: integers(conv.dilations),
      window_reversal: `array<i1: ${conv.strides.map(() => false).join(", ")}>`,
      dimension_numbers: `#stablehlo.conv<${input}x${kernel}->${output}>`,
      feature_group_count: integer(conv.featureGroups),
      batch_group_count: integer(conv.batchGroups),
      precision_config: precisionText(writer.precision),
    },
  })[0]!;
}

const places = (rank: number): string => "012".slice(0, rank);

/** A depthwise filter `[...window, channels, filters]` with the outputs of all channels as one axis. */
function joined(writer: HloWriter, filter: HloValue): HloValue {
  const [channels, filters] = filter.shape.slice(-2) as [number, number];
  return reshape(writer, filter, [...filter.shape.slice(0, -2), 1, channels * filters]);
}

function forward(family: ConvFamily): HloLowering {
  return (writer, [x, filter], { attrs, outputs: [to] }) => {
    const { window, channels } = convSizes(family, x!.shape, filter!.shape, attrs);
    const at = places(family.rank);
    return convolution(writer, x!, family.depthwise ? joined(writer, filter!) : filter!, to!, {
      layouts: [`b${at}f`, `${at}io`, `b${at}f`],
      strides: window.strides,
      pads: window.pads,
      spread: at.split("").map(() => 1),
      dilations: window.dilations,
      featureGroups: family.depthwise ? channels : 1,
      batchGroups: 1,
    });
  };
}

/**
 * The transpose in the input: the filter reversed slides over cotangents that lie as far apart as the windows did. It is
 * reversed by an op of its own: on processors XLA has no fast code for windows that are read backwards.
 */
function toInput(family: ConvFamily): HloLowering {
  return (writer, [dy, filter], { attrs, outputs: [to] }) => {
    const { window, channels } = convSizes(family, to!.shape, filter!.shape, attrs);
    const { input, output, strides, dilations, pads } = window;
    const at = places(family.rank);
    const ones = at.split("").map(() => 1);
    const around = input.map((size, axis): [number, number] => {
      const reach = (window.filter[axis]! - 1) * dilations[axis]!;
      const wide = (output[axis]! - 1) * strides[axis]! + 1;
      const before = reach - pads[axis]![0];
      return [before, size + reach - before - wide];
    });
    const axes = ones.map((_, axis) => axis);
    // Channels and outputs exchanged: an axis of the layout, or of one channel after the other.
    const [backwards] = writer.op("stablehlo.reverse", [filter!], [filter!], {
      attrs: { dimensions: integers(axes) },
    }) as [HloValue];
    const turned = family.depthwise
      ? transpose(writer, backwards, [...axes, family.rank + 1, family.rank])
      : backwards;
    return convolution(writer, dy!, turned, to!, {
      layouts: [`b${at}f`, family.depthwise ? `${at}io` : `${at}oi`, `b${at}f`],
      strides: ones,
      pads: around,
      spread: strides,
      dilations,
      featureGroups: family.depthwise ? channels : 1,
      batchGroups: 1,
    });
  };
}

/** The transpose in the filter: cotangents slide over the input, batch and channels exchanged. */
function toFilter(family: ConvFamily): HloLowering {
  return (writer, [x, dy], { attrs, outputs: [to] }) => {
    const { window, channels, filters } = convSizes(family, x!.shape, to!.shape, attrs);
    const { input, output, strides, dilations, pads } = window;
    const at = places(family.rank);
    const around = input.map((size, axis): [number, number] => {
      const reach = (window.filter[axis]! - 1) * dilations[axis]!;
      const wide = (output[axis]! - 1) * strides[axis]! + 1;
      return [pads[axis]![0], reach + wide - size - pads[axis]![0]];
    });
    const { dtype } = to!;
    const shape = family.depthwise ? [...window.filter, 1, channels * filters] : to!.shape;
    const made = convolution(
      writer,
      x!,
      dy!,
      { shape, dtype },
      {
        layouts: [`f${at}b`, `i${at}o`, `${at}bf`],
        strides: dilations,
        pads: around,
        spread: at.split("").map(() => 1),
        dilations: strides,
        featureGroups: 1,
        batchGroups: family.depthwise ? channels : 1,
      },
    );
    return reshape(writer, made, to!.shape);
  };
}

/** The forms of the family by the name of the op: what makes each of the three arrays is one op of StableHLO. */
export const convForms: HloForms = Object.fromEntries(
  [images, channelByChannel, volumes].flatMap((family) => [
    [family.ops.y, forward(family)],
    [family.ops.x, toInput(family)],
    [family.ops.filter, toFilter(family)],
  ]),
);
