import { LegendreError } from "@legendre/core-tensor";
import {
  encodeOnnxModel,
  sizeOf,
  stridesOf,
  type ValueInfoProto,
} from "@legendre/core-tensor/extend";
import type { Range } from "./apply-forms.ts";
import { batchesOf, type Example } from "./examples.ts";
import { attributeOf, type OnnxGraph, where, withGraph } from "./onnx-graph.ts";
import type { Moments } from "./rounding.ts";
import type { Runtime, Value } from "./runtime.ts";
import type { Site } from "./sites.ts";

/** What the examples showed of the values inside a model. */
export interface Calibration {
  readonly range: (value: string) => Range | undefined;
  /** What a site multiplied; undefined for grouped convolutions and constants. */
  readonly moments: (site: Site) => Moments | undefined;
  /** Sizes of a value for the first example. */
  readonly dims: (value: string) => readonly number[] | undefined;
}

/** Ops whose outputs may be rounded to 8 bits where they are made. */
const rounded = new Set([
  "Conv",
  "Relu",
  "Clip",
  "Add",
  "Mul",
  "Concat",
  "GlobalAveragePool",
  "AveragePool",
]);

/** Numbers of a value that its range is chosen on. */
const judged = 16_384;

/** Numbers that are kept of what one site multiplied. */
const kept = 4_000_000;

/** Runs the examples once, with all that the forms ask for among the outputs. */
export async function calibrate(
  onnx: OnnxGraph,
  sites: readonly Site[],
  examples: readonly Example[],
  runtime: Runtime,
): Promise<Calibration> {
  const { graph, constants } = onnx;
  const made = new Set(graph.node.flatMap(({ output }) => output));
  const given = new Set(graph.input.map(({ name }) => name));
  const readers = sites.filter(({ node }) => node !== undefined);
  const wanted = new Set<string>(readers.map(({ input }) => input));
  for (const { opType, domain, output } of graph.node) {
    if (domain === "" && rounded.has(opType)) wanted.add(output[0] as string);
  }
  for (const name of constants.keys()) wanted.delete(name);
  const already = new Set(graph.output.map(({ name }) => name));
  const more = [...wanted].filter((name) => made.has(name) && !already.has(name));
  // Without a type onnxruntime finds it out: shapes are computed by such nodes too.
  const output = [...graph.output, ...more.map((name) => ({ name }) as ValueInfoProto)];
  const session = await runtime.open(encodeOnnxModel(withGraph(onnx, { output })));
  const ranges = new Map<string, [number, number]>();
  const seen = new Map<string, number[]>();
  const dims = new Map<string, readonly number[]>();
  const samples = new Map<Site, { data: Float32Array; count: number; most: number }>();
  const perExample = new Map<Site, number>();
  for (const site of readers) {
    if (site.groups !== 1) continue;
    const most = Math.max(64, Math.min(1024, Math.floor(kept / site.inputs)));
    perExample.set(site, Math.ceil(most / examples.length));
    samples.set(site, { data: new Float32Array(most * site.inputs), count: 0, most });
  }
  try {
    let run = 0;
    for (const { inputs } of batchesOf(examples, 1)) {
      const outputs = { ...(await session.run(inputs)), ...pickGiven(inputs, given) };
      for (const name of wanted) {
        const value = outputs[name];
        if (value === undefined || value.type !== "float32") continue;
        if (!dims.has(name)) dims.set(name, value.dims);
        widen(ranges, name, value);
        const some = seen.get(name) ?? [];
        seen.set(name, some);
        const step = Math.max(1, (value.data.length * examples.length) / judged);
        for (let i = 0; i < value.data.length; i += step)
          some.push(Number(value.data[Math.floor(i)]));
      }
      for (const [site, into] of samples) {
        const value = outputs[site.input];
        if (value?.type !== "float32") continue;
        sample(site, value, into, perExample.get(site) as number, run);
      }
      run++;
    }
  } finally {
    await session.release();
  }
  const narrowed = new Map<string, Range>();
  return {
    range: (value) => {
      const [range, some] = [ranges.get(value), seen.get(value)];
      if (range === undefined || some === undefined) return range;
      const found = narrowed.get(value) ?? narrowest(range, some);
      narrowed.set(value, found);
      return found;
    },
    dims: (value) => dims.get(value),
    moments: (site) => {
      const found = samples.get(site);
      return found === undefined || found.count === 0
        ? undefined
        : { samples: found.data.subarray(0, found.count * site.inputs), count: found.count };
    },
  };
}

function pickGiven(
  inputs: Readonly<Record<string, Value>>,
  given: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => given.has(name)));
}

/** The part of a range with the least squared error of 256 steps over it: a few far numbers would make the steps coarse for all others. */
export function narrowest(range: Range, values: readonly number[]): Range {
  const [least, greatest] = [Math.min(0, range[0]), Math.max(0, range[1])];
  const errorOf = (low: number, high: number): number => {
    const step = (high - low) / 255;
    let error = 0;
    for (const value of values) {
      const code = Math.round(Math.min(high, Math.max(low, value)) / step);
      error += (value - code * step) ** 2;
    }
    return error;
  };
  if (greatest === least) return range;
  let [low, high] = [least, greatest];
  let lowest = errorOf(low, high);
  const shares = Array.from({ length: 18 }, (_, k) => 1 - 0.04 * (k + 1));
  // One end after the other, since often one of them is far.
  for (const share of shares) {
    const error = errorOf(low, greatest * share);
    if (error < lowest) [lowest, high] = [error, greatest * share];
  }
  for (const share of shares) {
    const error = errorOf(least * share, high);
    if (error < lowest) [lowest, low] = [error, least * share];
  }
  return [low === least ? range[0] : low, high === greatest ? range[1] : high];
}

function widen(ranges: Map<string, [number, number]>, name: string, { data }: Value): void {
  const range = ranges.get(name) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [least, greatest] = range;
  for (let i = 0; i < data.length; i++) {
    const value = Number(data[i]);
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    if (Number.isNaN(value)) {
      const message = `the value "${name}" is NaN for an example; the model must give finite numbers on all of them`;
      throw new LegendreError("non-finite", where, message, { value: name });
    }
  }
  ranges.set(name, [least, greatest]);
}

/** Adds some of what a site multiplies for one example, spread evenly with another start for each. */
function sample(
  site: Site,
  value: Value,
  into: { data: Float32Array; count: number; most: number },
  wanted: number,
  run: number,
): void {
  const patches = site.op === "Conv" ? patchesOf(site, value) : rowsOf(site, value);
  const count = Math.min(wanted, patches.count, into.most - into.count);
  for (let k = 0; k < count; k++) {
    const place =
      Math.floor(((k + ((run * 0.618034) % 1)) * patches.count) / count) % patches.count;
    patches.write(
      place,
      into.data.subarray(into.count * site.inputs, (into.count + 1) * site.inputs),
    );
    into.count++;
  }
}

interface Patches {
  readonly count: number;
  readonly write: (place: number, to: Float32Array) => void;
}

function rowsOf({ inputs }: Site, { data, dims }: Value): Patches {
  const count = sizeOf(dims) / inputs;
  const write = (place: number, to: Float32Array): void =>
    to.set((data as Float32Array).subarray(place * inputs, (place + 1) * inputs));
  return { count, write };
}

/** What a convolution multiplies its kernel with at each place of its output; of the first example of the value. */
function patchesOf({ node, shape }: Site, { data, dims }: Value): Patches {
  const [, channels = 0, ...kernel] = shape;
  const sizes = dims.slice(2);
  const ints = (name: string, preset: number): number[] =>
    attributeOf(node as never, name)?.ints.map(Number) ?? kernel.map(() => preset);
  const strides = ints("strides", 1);
  const dilations = ints("dilations", 1);
  const spans = kernel.map((size, i) => (size - 1) * (dilations[i] as number) + 1);
  const auto = new TextDecoder().decode(
    attributeOf(node as never, "auto_pad")?.s ?? new Uint8Array(0),
  );
  const pads = auto.startsWith("SAME")
    ? sizes.map((size, i) => {
        const stride = strides[i] as number;
        const all = Math.max(
          0,
          (Math.ceil(size / stride) - 1) * stride + (spans[i] as number) - size,
        );
        return auto === "SAME_LOWER" ? Math.ceil(all / 2) : Math.floor(all / 2);
      })
    : (attributeOf(node as never, "pads")?.ints.map(Number) ?? kernel.map(() => 0)).slice(
        0,
        kernel.length,
      );
  const places = sizes.map((size, i) => {
    const pad = 2 * (pads[i] as number);
    const stride = strides[i] as number;
    return auto.startsWith("SAME")
      ? Math.ceil(size / stride)
      : Math.max(1, Math.floor((size + pad - (spans[i] as number)) / stride) + 1);
  });
  const inStrides = stridesOf(dims as number[]);
  const outStrides = stridesOf(places);
  const taps = sizeOf(kernel);
  const kernelStrides = stridesOf(kernel);
  const write = (place: number, to: Float32Array): void => {
    for (let channel = 0; channel < channels; channel++) {
      for (let tap = 0; tap < taps; tap++) {
        let at = channel * (inStrides[1] as number);
        for (let i = 0; i < kernel.length && at >= 0; i++) {
          const out = Math.floor(place / (outStrides[i] as number)) % (places[i] as number);
          const k = Math.floor(tap / (kernelStrides[i] as number)) % (kernel[i] as number);
          const from =
            out * (strides[i] as number) - (pads[i] as number) + k * (dilations[i] as number);
          at =
            from < 0 || from >= (sizes[i] as number)
              ? -1
              : at + from * (inStrides[i + 2] as number);
        }
        to[channel * taps + tap] = at < 0 ? 0 : ((data as Float32Array)[at] as number);
      }
    }
  };
  return { count: sizeOf(places), write };
}
