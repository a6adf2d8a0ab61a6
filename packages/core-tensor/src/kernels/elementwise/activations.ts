import {
  abs,
  add,
  cast,
  exp,
  getBackend,
  greater,
  greaterEqual,
  less,
  lessEqual,
  log1p,
  logicalAnd,
  minimum,
  mul,
  neg,
  relu,
  sigmoid,
  step,
  sub,
  type Tensor,
  softplus as tfjsSoftplus,
  where,
  zerosLike,
} from "../../ops.ts";
import { zipHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { addMaybe, constant } from "../rules.ts";
import type { Attrs } from "../value-type.ts";
import { softplus } from "./math.ts";
import { binary, floating, unary } from "./rows.ts";

/** λ and λ·α of Klambauer et al., Self-Normalizing Neural Networks (2017). */
const seluScale = 1.0507009873554805;
const seluScaleAlpha = 1.7580993408473768;

const number = (attrs: Attrs, name: string): number => attrs[name] as number;

/** Keeps `t` where a condition holds, zero elsewhere (also where `t` is not finite). */
const keep = (condition: Tensor, t: Tensor): Tensor => where(condition, t, zerosLike(t));

/** The slope of elu from its own value: 1 where y ≥ 0, else eˣ = y + 1. */
const eluSlope = (y: Tensor): Tensor => add(minimum(0, y), 1);

/** Nonlinearities of neural networks. At a kink the slope is the one tfjs uses. */
export const activations: readonly Kernel[] = [
  {
    ...unary(
      "ClipByValue",
      (x, a) => Math.min(Math.max(x, number(a, "clipValueMin")), number(a, "clipValueMax")),
      (t, { x, attrs }) => {
        const low = constant(number(attrs, "clipValueMin"));
        const high = constant(number(attrs, "clipValueMax"));
        return keep(logicalAnd(greaterEqual(x, low), lessEqual(x, high)), t);
      },
    ),
  },
  unary(
    "Elu",
    (x) => (x >= 0 ? x : Math.expm1(x)),
    (t, { y }) => mul(t, eluSlope(y)),
  ),
  eluGrad(),
  {
    ...unary(
      "LeakyRelu",
      (x, a) => (x < 0 ? number(a, "alpha") * x : x),
      (t, { x, attrs }) => where(greater(x, 0), t, mul(t, constant(number(attrs, "alpha")))),
      floating,
    ),
    attrs: ({ alpha }) => ({ alpha: alpha ?? 0.2 }),
  },
  {
    ...binary(
      "Prelu",
      (x, alpha) => (x < 0 ? alpha * x : x),
      [
        (t, { a: x, b: alpha }) => where(greater(x, 0), t, mul(t, alpha)),
        (t, { a: x }) => mul(t, minimum(0, x)),
      ],
      { inputs: ["x", "alpha"], dtype: floating },
    ),
    // tfjs's wasm kernel takes the slopes for those of the last axis, whatever their shape.
    eager: ([x, alpha]) => [where(less(x!, 0), mul(alpha!, x!), x!)],
  },
  unary(
    "Relu",
    (x) => Math.max(x, 0),
    (t, { x }) => mul(t, step(x)),
  ),
  unary(
    "Relu6",
    (x) => Math.min(Math.max(x, 0), 6),
    (t, { x }) => mul(t, mul(step(x), cast(lessEqual(x, 6), "float32"))),
  ),
  // From the output: below 0 the slope is λα·eˣ = y + λα.
  unary(
    "Selu",
    (x) => (x >= 0 ? seluScale * x : seluScaleAlpha * Math.expm1(x)),
    (t, { x, y }) =>
      mul(t, where(greater(x, 0), constant(seluScale), add(y, constant(seluScaleAlpha)))),
  ),
  unary(
    "Sigmoid",
    (x) => 1 / (1 + Math.exp(-x)),
    (t, { y }) => mul(t, mul(y, sub(1, y))),
  ),
  {
    ...unary("Softplus", softplus, (t, { x }) => mul(t, sigmoid(x))),
    // wasm has no SIMD softplus: the sum is three times faster there, and as exact.
    eager: ([x]) => [
      getBackend() === "wasm" ? add(relu(x!), log1p(exp(neg(abs(x!))))) : tfjsSoftplus(x!),
    ],
  },
  {
    ...unary("Step", (x, a) => (Number.isNaN(x) ? x : x > 0 ? 1 : number(a, "alpha")), "zero"),
    attrs: ({ alpha }) => ({ alpha: alpha ?? 0 }),
  },
];

/** dy·elu′ by the output y of elu: what tfjs's own gradient of elu runs. */
function eluGrad(): Kernel {
  return {
    name: "EluGrad",
    inputs: ["dy", "y"],
    shape: ([, y]) => [{ shape: y!.shape, dtype: floating(y!.dtype) }],
    value: ([dy, y]) => [
      zipHost("EluGrad", dy!, y!, floating(y!.dtype), (d, v) => (v >= 0 ? d : d * (v + 1))),
    ],
    jvp: ({ inputs: [dy, y] }, [s, t]) => [
      addMaybe(s ? mul(s, eluSlope(y!)) : null, t ? mul(dy!, keep(greater(0, y!), t)) : null),
    ],
    vjp: ({ inputs: [dy, y] }, [c], wanted) => [
      c && wanted[0] ? mul(c, eluSlope(y!)) : null,
      c && wanted[1] ? keep(greater(0, y!), mul(c, dy!)) : null,
    ],
  };
}
