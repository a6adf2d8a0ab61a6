import { addProduct, addTransposed, type HostWeights } from "../models/host-params.ts";
import type { Steps } from "../pause.ts";

/**
 * A layer of units, $z = b + \sum_i x_i A_i + \sum_s h_s W_s$ of input rows $x_i$ and earlier layers $h_s$, with $h = z$ above 0
 * and `slope · z` below.
 */
export interface LineLayer {
  readonly bias: ArrayLike<number>;
  /** Inputs that it reads, by number, with kernels `[width, units]`. */
  readonly inputs: readonly { readonly from: number; readonly kernel: HostWeights }[];
  /** Earlier layers that it reads, by number, with kernels `[their units, units]`. */
  readonly layers: readonly { readonly from: number; readonly kernel: HostWeights }[];
  /** 1 for a layer without activation. */
  readonly slope: number;
}

/** A network of (leaky) ReLUs. Its output is the one unit of its last layer, and with `product` the inner product of two layers more. */
export interface LineNetwork {
  readonly layers: readonly LineLayer[];
  /** Numbers of two layers without activation, which no layer reads. */
  readonly product?: readonly [number, number];
}

/** What each number of a network's inputs contributes along a straight line. */
export interface LineAttributions {
  /** By input, one for each of its numbers. */
  readonly amounts: readonly Float64Array[];
  /** The output at the start of the line, and at its end. */
  readonly base: number;
  readonly output: number;
  /** `"max-points"` where the line has more kinks than gradients were allowed: the amounts then miss a part of the output. */
  readonly status: "exact" | "max-points";
}

/** One layer at a point of the line. */
interface Units {
  readonly z: Float64Array;
  /** How fast `z` changes along the line. */
  readonly rise: Float64Array;
  readonly isActive: Uint8Array;
}

/**
 * Integrated gradients with an exact integral. Along a straight line of inputs a network of ReLUs is straight between the places
 * where a unit crosses 0. The line is walked from one kink to the next, and each piece takes one gradient. A product of two layers
 * makes the gradient a straight line within the piece, so that the middle of the piece tells its mean.
 *
 * The generator pauses at each kink, where others may have a turn.
 *
 * @param from - input rows at the start of the line.
 * @param to - input rows at its end.
 * @param maxPoints - gradients at most.
 *
 * @remarks A gradient costs two passes of one row, and there are about as many kinks as units that change their sign.
 * @see Sotoudeh and Thakur, "Computing linear restrictions of neural networks", NeurIPS 2019, section 4.
 */
export function* attributedAlongLine(
  network: LineNetwork,
  from: readonly ArrayLike<number>[],
  to: readonly ArrayLike<number>[],
  maxPoints: number,
): Steps<LineAttributions> {
  const steps = from.map((row, i) => Float64Array.from(row, (x, j) => to[i]![j]! - x));
  const units = unitsAt(network, from, steps);
  const base = outputOf(network, units);
  /** Integrals of the output's derivative in `z`. */
  const areas = units.map(({ z }) => new Float64Array(z.length));
  let kink = nextKink(network, units, 0);
  for (let at = 0, points = 1; ; points++) {
    const end = points < maxPoints && kink !== undefined ? kink.at : 1;
    if (end > at) {
      advance(units, (end - at) / 2);
      addDerivatives(network, units, end - at, areas);
      advance(units, (end - at) / 2);
    }
    if (kink === undefined || points >= maxPoints) break;
    at = end;
    const { z, isActive } = units[kink.layer]!;
    z[kink.unit] = 0;
    isActive[kink.unit] = 1 - isActive[kink.unit]!;
    for (let l = kink.layer + 1; l < units.length; l++) renewRise(network, units, l, steps);
    kink = nextKink(network, units, at);
    yield;
  }
  const amounts = steps.map((step) => new Float64Array(step.length));
  for (const [l, layer] of network.layers.entries()) {
    for (const input of layer.inputs) {
      addTransposed(areas[l]!, input.kernel, amounts[input.from]!);
    }
  }
  for (const [i, step] of steps.entries()) {
    for (let j = 0; j < step.length; j++) amounts[i]![j]! *= step[j]!;
  }
  return {
    amounts,
    base,
    // Not from `units`, which carry the rounding of all pieces.
    output: outputOf(network, unitsAt(network, to, steps)),
    status: kink === undefined ? "exact" : "max-points",
  };
}

/** All layers for some input rows. */
function unitsAt(
  network: LineNetwork,
  inputs: readonly ArrayLike<number>[],
  steps: readonly ArrayLike<number>[],
): Units[] {
  const units: Units[] = [];
  for (const [l, layer] of network.layers.entries()) {
    const z = Float64Array.from(layer.bias);
    for (const { from, kernel } of layer.inputs) addProduct(inputs[from]!, kernel, z);
    for (const { from, kernel } of layer.layers) {
      const { z: before, isActive } = units[from]!;
      addProduct(bent(before, isActive, network.layers[from]!.slope), kernel, z);
    }
    units.push({ z, rise: new Float64Array(z.length), isActive: new Uint8Array(z.length) });
    renewRise(network, units, l, steps);
    const { rise, isActive } = units[l]!;
    for (let u = 0; u < z.length; u++)
      isActive[u] = Number(z[u]! > 0 || (z[u] === 0 && rise[u]! > 0));
  }
  return units;
}

/** What passes an activation: all of active units, and of others what the slope lets through. */
const bent = (values: Float64Array, isActive: Uint8Array, slope: number): Float64Array =>
  values.map((value, u) => (isActive[u] === 1 ? value : slope * value));

/** Works out anew how fast a layer changes. */
function renewRise(
  { layers }: LineNetwork,
  units: readonly Units[],
  layer: number,
  steps: readonly ArrayLike<number>[],
): void {
  const { rise } = units[layer]!;
  rise.fill(0);
  for (const { from, kernel } of layers[layer]!.inputs) addProduct(steps[from]!, kernel, rise);
  for (const { from, kernel } of layers[layer]!.layers) {
    const before = units[from]!;
    addProduct(bent(before.rise, before.isActive, layers[from]!.slope), kernel, rise);
  }
}

/** A unit that crosses 0, and where. */
interface Kink {
  readonly layer: number;
  readonly unit: number;
  readonly at: number;
}

/** The next unit that crosses 0 before the line ends. */
function nextKink({ layers }: LineNetwork, units: readonly Units[], at: number): Kink | undefined {
  let first: Kink | undefined;
  for (const [layer, { z, rise, isActive }] of units.entries()) {
    if (layers[layer]!.slope === 1) continue;
    for (let unit = 0; unit < z.length; unit++) {
      const isLeaving = isActive[unit] === 1 ? rise[unit]! < 0 : rise[unit]! > 0;
      if (!isLeaving) continue;
      // Rounding may have carried a unit a little beyond 0 already.
      const crossing = Math.max(at, at - z[unit]! / rise[unit]!);
      if (crossing < (first?.at ?? 1)) first = { layer, unit, at: crossing };
    }
  }
  return first;
}

/** Goes on along the line. */
function advance(units: readonly Units[], length: number): void {
  for (const { z, rise } of units) {
    for (let u = 0; u < z.length; u++) z[u]! += length * rise[u]!;
  }
}

function outputOf({ product }: LineNetwork, units: readonly Units[]): number {
  let sum = units.at(-1)!.z[0]!;
  if (product === undefined) return sum;
  const [a, b] = [units[product[0]]!.z, units[product[1]]!.z];
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

/** Adds the derivatives of the output in all `z`, times the length of a piece. */
function addDerivatives(
  { layers, product }: LineNetwork,
  units: readonly Units[],
  length: number,
  areas: readonly Float64Array[],
): void {
  const ofH = units.map(({ z }) => new Float64Array(z.length));
  ofH.at(-1)![0] = 1;
  if (product !== undefined) {
    ofH[product[0]]!.set(units[product[1]]!.z);
    ofH[product[1]]!.set(units[product[0]]!.z);
  }
  for (let l = layers.length - 1; l >= 0; l--) {
    const { slope, layers: read } = layers[l]!;
    const ofZ = bent(ofH[l]!, units[l]!.isActive, slope);
    for (const { from, kernel } of read) addTransposed(ofZ, kernel, ofH[from]!);
    for (let u = 0; u < ofZ.length; u++) areas[l]![u]! += length * ofZ[u]!;
  }
}
