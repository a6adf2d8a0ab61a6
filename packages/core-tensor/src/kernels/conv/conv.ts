import { LegendreError } from "../../errors.ts";
import { add, type Tensor } from "../../ops.ts";
import { runsOnHost, summedOnHost, widened } from "../eager.ts";
import { applyActivation } from "../elementwise/fused-activation.ts";
import { HostArray, type HostData, hostData, sizeOf } from "../host-array.ts";
import type { CallKernel, CompositeKernel, Kernel } from "../kernel.ts";
import { addMaybe } from "../rules.ts";
import { sameShape } from "../shapes.ts";
import type { Attrs } from "../value-type.ts";
import { windowAttrs } from "../window/window.ts";
import { convBatches } from "./batch.ts";
import { convForms } from "./onnx.ts";
import {
  addConvolution,
  type ConvFamily,
  type ConvSizes,
  type ConvSlot,
  convSizes,
} from "./reference.ts";
import { convolveOnTfjs } from "./tfjs.ts";

type Shape = readonly number[];

interface Sized {
  readonly shape: Shape;
}

/** What the op that makes an array takes. */
interface Given {
  /** The arrays, and what the op calls them. */
  readonly slots: readonly [ConvSlot, ConvSlot];
  readonly inputs: readonly [string, string];
  /** The attribute that holds the shape of the array made; that of an output follows from the others. */
  readonly shape?: "inputShape" | "filterShape";
}

const givenFor: Readonly<Record<ConvSlot, Given>> = {
  y: { slots: ["x", "filter"], inputs: ["x", "filter"] },
  x: { slots: ["y", "filter"], inputs: ["dy", "filter"], shape: "inputShape" },
  filter: { slots: ["x", "y"], inputs: ["x", "dy"], shape: "filterShape" },
};

/** With nothing to multiply tfjs's wasm backend returns whatever its memory holds, or divides by 0. */
function onHost([a, b]: readonly Tensor[]): boolean {
  return runsOnHost() || a!.size === 0 || b!.size === 0;
}

function outputShape({ window, batch, channels, filters, depthwise }: ConvSizes): number[] {
  return [batch, ...window.output, depthwise ? channels * filters : filters];
}

/** Raises code "shape" unless `dy` is shaped like the output. */
function checkOutput(name: string, dy: Shape, sizes: ConvSizes): void {
  const expected = outputShape(sizes);
  if (sameShape(dy, expected)) return;
  throw new LegendreError(
    "shape",
    name,
    `got dy [${dy}], expected [${expected}], what the convolution with these windows returns`,
    { dy, expected },
  );
}

/** What all three ops of a family have in common. */
function shared({ strides, pad, dilations, dataFormat }: Attrs): Attrs {
  return { strides: strides!, pad: pad!, dilations: dilations!, dataFormat: dataFormat! };
}

/** Runs the op of a family that makes an array of the shape given, of the two others. */
function make(
  call: CallKernel,
  { ops }: ConvFamily,
  slot: ConvSlot,
  parts: Readonly<Partial<Record<ConvSlot, Tensor>>>,
  attrs: Attrs,
  shape: Shape,
): Tensor {
  const { slots, inputs, shape: shapeName } = givenFor[slot];
  const [a, b] = slots.map((each) => parts[each]!);
  const own = shapeName === undefined ? {} : { [shapeName]: [...shape] };
  return call(ops[slot], { [inputs[0]]: a!, [inputs[1]]: b! }, { ...shared(attrs), ...own })[0]!;
}

/**
 * The row of the op that makes one of the three arrays. A convolution and its two transposes are one trilinear form
 * with one of the arrays left open, so that each is the derivative of the others: no other op ever comes up.
 */
function convRow(family: ConvFamily, made: ConvSlot, gap?: Kernel["tensorflowGap"]): Kernel {
  const name = family.ops[made];
  const { slots, inputs, shape: shapeName } = givenFor[made];
  const shapeIn = (slot: ConvSlot, list: readonly Sized[], attrs: Attrs): Shape =>
    slot === made ? (attrs[shapeName!] as number[]) : list[slots.indexOf(slot)]!.shape;
  const sizesIn = (list: readonly Sized[], attrs: Attrs): ConvSizes =>
    convSizes(family, shapeIn("x", list, attrs), shapeIn("filter", list, attrs), attrs);
  const resultShape = (list: readonly Sized[], attrs: Attrs): Shape =>
    made === "y" ? outputShape(sizesIn(list, attrs)) : shapeIn(made, list, attrs);
  const evaluate = (sizes: ConvSizes, list: readonly HostData[], to: HostData): void => {
    const data = (slot: ConvSlot) => (slot === made ? to : list[slots.indexOf(slot)]!);
    addConvolution[made](sizes, { x: data("x"), filter: data("filter"), y: data("y") });
  };
  return {
    name,
    inputs,
    attrs: (attrs, list) => {
      const [x, filter] = [shapeIn("x", list, attrs), shapeIn("filter", list, attrs)];
      const window = filter.slice(0, family.rank);
      const canonical = windowAttrs(family.ops.y, attrs, x.slice(1, -1), window);
      return shapeName ? { ...canonical, [shapeName]: [...shapeIn(made, list, attrs)] } : canonical;
    },
    shape: (list, attrs) => {
      if (made !== "y") checkOutput(name, shapeIn("y", list, attrs), sizesIn(list, attrs));
      return [{ shape: resultShape(list, attrs), dtype: list[0]!.dtype }];
    },
    value: (list, attrs) => {
      const shape = resultShape(list, attrs);
      const { dtype } = list[0]!;
      const to = new HostArray(shape, dtype, hostData(dtype, sizeOf(shape)));
      const data = list.map((array) => array.data);
      evaluate(sizesIn(list, attrs), data, to.data);
      return [to];
    },
    jvp: ({ inputs: at, attrs, call }, tangents) => {
      const along = (t: Tensor, index: number): Tensor => {
        const [a, b] = at.with(index, t);
        return call(name, { [inputs[0]]: a!, [inputs[1]]: b! }, attrs)[0]!;
      };
      const [first, second] = tangents.map((t, index) => t && along(t, index));
      return [addMaybe(first!, second!)];
    },
    vjp: ({ inputs: at, attrs, call }, [c], wanted) => {
      const parts = { [slots[0]]: at[0]!, [slots[1]]: at[1]!, [made]: c! };
      return slots.map((slot, index) =>
        wanted[index] ? make(call, family, slot, parts, attrs, at[index]!.shape) : null,
      );
    },
    batch: convBatches(family.depthwise)[made],
    eager: (list, attrs) => {
      const sizes = sizesIn(list, attrs);
      const [a, b] = list as [Tensor, Tensor];
      if (!onHost(list)) return [convolveOnTfjs[made](family, a, b, attrs, sizes)];
      const data = list.map(widened);
      return [summedOnHost(resultShape(list, attrs), (to) => evaluate(sizes, data, to))];
    },
    onnx: convForms(family)[made],
    ...(gap && { tensorflowGap: gap }),
  };
}

export const images: ConvFamily = {
  ops: { y: "Conv2D", x: "Conv2DBackpropInput", filter: "Conv2DBackpropFilter" },
  depthwise: false,
  rank: 2,
};

export const channelByChannel: ConvFamily = {
  ops: {
    y: "DepthwiseConv2dNative",
    x: "DepthwiseConv2dNativeBackpropInput",
    filter: "DepthwiseConv2dNativeBackpropFilter",
  },
  depthwise: true,
  rank: 2,
};

export const volumes: ConvFamily = {
  ops: { y: "Conv3D", x: "Conv3DBackpropInputV2", filter: "Conv3DBackpropFilterV2" },
  depthwise: false,
  rank: 3,
};

/** Of nothing the result has the channels of the input in TensorFlow. */
const empty: Kernel["tensorflowGap"] = (inputs) => inputs.some(({ size }) => size === 0);
const dilated: Kernel["tensorflowGap"] = (_, { dilations }) =>
  (dilations as readonly number[]).some((step) => step !== 1);

/** What convolutional layers of tfjs run: a convolution, a bias and an activation in one kernel. */
function fused(name: string, conv: string): CompositeKernel {
  return {
    name,
    inputs: ["x", "filter", "bias", "preluActivationWeights"],
    decompose: ({ x, filter, bias, preluActivationWeights }, attrs, call) => {
      const { activation: _, leakyreluAlpha: __, ...window } = attrs;
      const image = call(conv, { x: x!, filter: filter! }, window)[0] as Tensor;
      const shifted = bias === undefined || bias === null ? image : add(image, bias);
      return [applyActivation(shifted, attrs, preluActivationWeights)];
    },
  };
}

/**
 * Convolutions of channels-last images and volumes, with their transposes. `tf.conv1d`, transposed
 * and separable convolutions are calls of these.
 */
export const convs: readonly (Kernel | CompositeKernel)[] = [
  convRow(images, "y", empty),
  convRow(images, "x"),
  convRow(images, "filter"),
  convRow(channelByChannel, "y"),
  convRow(channelByChannel, "x"),
  convRow(channelByChannel, "filter"),
  convRow(volumes, "y", dilated),
  convRow(volumes, "x", dilated),
  convRow(volumes, "filter", dilated),
  fused("FusedConv2D", "Conv2D"),
  fused("FusedDepthwiseConv2D", "DepthwiseConv2dNative"),
];
