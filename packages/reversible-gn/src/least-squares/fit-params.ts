import { LegendreError } from "@legendre/core-tensor";
import { add, exp, mul, sigmoid, sub, type Tensor } from "@legendre/core-tensor/ops";
import {
  flag,
  nearestName,
  number,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Settings,
  text,
  value,
} from "@legendre/core-tensor/options";
import { constant } from "../constant.ts";

/** A scalar for each param of a model. */
export type ParamTensors<N extends string = string> = { readonly [K in N]: Tensor };

/** The options of a param of `fitModel`. */
export const paramOptions = options("fitModel.params", {
  /** Where the fit starts. Required, but for tied params and for those that a model guesses. */
  start: optional(number({})),
  /** Whether it stays where it starts. */
  fixed: flag(false),
  /** See {@link ParamOptions}. */
  tied: optional(
    value<string | ((params: ParamTensors) => Tensor)>(undefined, [
      "the name of another param, or a function of all params",
      (given) => typeof given === "string" || typeof given === "function",
    ]),
  ),
  /** The least value. */
  lower: number({ infinite: true }, Number.NEGATIVE_INFINITY),
  /** The greatest value. */
  upper: number({ infinite: true }, Number.POSITIVE_INFINITY),
  /**
   * The scale that it is fitted in: as it is, its logarithm (it stays above 0), or the logit of where it is between `lower` and `upper`. Intervals are symmetric in that scale.
   */
  transform: oneOf(["none", "log", "logit"], "none"),
  /** Its unit, a name. Params that are tied by name, or compared by `compareFits`, must have the same one. */
  unit: optional(text("the name of a unit")),
});

/** Options of a param of {@link fitModel}, beside others with the names `N`. */
export interface ParamOptions<N extends string = string>
  extends Omit<OptionsOf<typeof paramOptions>, "tied"> {
  /**
   * What it always equals: another param, by its name, or a function of all params written with `tf.*` ops, `(p) => tf.sub(1, p.share)`. Other tied params may stand in it.
   */
  readonly tied?: N | ((params: ParamTensors<N>) => Tensor) | undefined;
}

/** One param of {@link fitModel}: a number to start from, or more. */
export type ParamSpec<N extends string = string> = number | ParamOptions<N>;

type Spec = Settings<typeof paramOptions.kinds>;

/** Params of a model, apart: those that a fit moves, and how all follow from them. */
export interface FitParams {
  readonly names: readonly string[];
  readonly units: Readonly<Record<string, string | undefined>>;
  /** Where the fit starts, by the name of a param in its scale: `"log(rate)"`. */
  readonly start: Readonly<Record<string, number>>;
  readonly bounds: {
    readonly lower: Record<string, number>;
    readonly upper: Record<string, number>;
  };
  /** All params by those that move. */
  readonly all: (moving: ParamTensors) => ParamTensors;
  readonly kinds: readonly ParamKind[];
}

/** Where the value of a param comes from. */
export type ParamKind =
  | { readonly kind: "tied" }
  | { readonly kind: "fixed"; readonly value: number }
  | {
      readonly kind: "moving";
      /** Its name among the params that move. */
      readonly key: string;
      /** The param by what moves, and its slope there. */
      readonly back: (moving: number) => number;
      readonly slope: (value: number) => number;
    };

/** How a param follows from what moves: of tensors, of numbers, and back. */
interface Scale {
  readonly key: (name: string) => string;
  readonly of: (value: number) => number;
  readonly back: (moving: number) => number;
  readonly tensor: (moving: Tensor) => Tensor;
  readonly slope: (value: number) => number;
}

const scales: Readonly<Record<Spec["transform"], (lower: number, upper: number) => Scale>> = {
  none: () => ({
    key: (name) => name,
    of: (value) => value,
    back: (moving) => moving,
    tensor: (moving) => moving,
    slope: () => 1,
  }),
  log: () => ({
    key: (name) => `log(${name})`,
    of: Math.log,
    back: Math.exp,
    tensor: (moving) => exp(moving),
    slope: (value) => value,
  }),
  logit: (lower, upper) => ({
    key: (name) => `logit(${name})`,
    of: (value) => Math.log((value - lower) / (upper - value)),
    back: (moving) => lower + (upper - lower) / (1 + Math.exp(-moving)),
    tensor: (moving) =>
      add(constant(lower), mul(sub(constant(upper), constant(lower)), sigmoid(moving))),
    slope: (value) => ((value - lower) * (upper - value)) / (upper - lower),
  }),
};

/**
 * Splits params into those that move and the rest.
 *
 * @param guesses - where params start that say nothing of it.
 * @throws code "option" for a param without a start, with one outside of its bounds, or with options that do not go together; for ties to no param, in a circle, or of
 *   units that disagree; "structure" where nothing moves.
 */
export function fitParams(
  where: string,
  given: Readonly<Record<string, ParamSpec>>,
  guesses: Readonly<Record<string, number>> = {},
): FitParams {
  const names = Object.keys(given);
  const specs = new Map(
    names.map((name) => {
      const own = given[name] as ParamSpec;
      const at = `${where}.params.${name}`;
      const spec = paramOptions.resolve(typeof own === "number" ? { start: own } : own, at);
      return [name, { ...spec, start: spec.start ?? guesses[name] }] as const;
    }),
  );
  const start: Record<string, number> = {};
  const lower: Record<string, number> = {};
  const upper: Record<string, number> = {};
  const moved = new Map<string, { readonly key: string; readonly scale: Scale }>();
  const kinds = names.map((name): ParamKind => {
    const spec = specs.get(name) as Spec;
    checkSpec(`${where}.params.${name}`, name, spec, given[name] as ParamSpec);
    if (spec.tied !== undefined) return { kind: "tied" };
    const begin = spec.start as number;
    if (spec.fixed) return { kind: "fixed", value: begin };
    const scale = scales[spec.transform](spec.lower, spec.upper);
    const key = scale.key(name);
    start[key] = scale.of(begin);
    // A logit keeps within its bounds by itself, a logarithm above 0.
    const isOpen = spec.transform === "logit";
    lower[key] = isOpen ? Number.NEGATIVE_INFINITY : scale.of(boundIn(spec, spec.lower));
    upper[key] = isOpen ? Number.POSITIVE_INFINITY : scale.of(spec.upper);
    moved.set(name, { key, scale });
    return { kind: "moving", key, back: scale.back, slope: scale.slope };
  });
  if (moved.size === 0) {
    const message = `all of ${names.join(", ")} are fixed or tied, so there is nothing to fit; let one of them move`;
    throw new LegendreError("structure", where, message);
  }
  const units: Record<string, string | undefined> = {};
  for (const name of names) units[name] = unitOf(where, name, specs);
  const all = (moving: ParamTensors): ParamTensors => {
    const done = new Map<string, Tensor>();
    const under: string[] = [];
    const tensorOf = (name: string): Tensor => {
      const found = done.get(name);
      if (found !== undefined) return found;
      if (under.includes(name)) {
        const circle = [...under.slice(under.indexOf(name)), name].join(" → ");
        const message = `params are tied in a circle, ${circle}; let one of them move`;
        throw new LegendreError("option", where, message, { option: "tied", path: name });
      }
      under.push(name);
      const { tied, start: begin } = specs.get(name) as Spec;
      const own = moved.get(name);
      const value =
        own !== undefined
          ? own.scale.tensor(moving[own.key] as Tensor)
          : tied === undefined
            ? constant(begin as number)
            : typeof tied === "string"
              ? tensorOf(tied)
              : tied(named(where, names, `params.${name}.tied`, tensorOf));
      under.pop();
      done.set(name, value);
      return value;
    };
    return Object.fromEntries(names.map((name) => [name, tensorOf(name)]));
  };
  return { names, units, start, bounds: { lower, upper }, all, kinds };
}

/** The lower bound of a param: a logarithm goes no further than 0. */
const boundIn = ({ transform }: Spec, bound: number): number =>
  transform === "log" ? Math.max(bound, 0) : bound;

/** Params that are computed when they are asked for; names of none are errors. */
function named(
  where: string,
  names: readonly string[],
  by: string,
  tensorOf: (name: string) => Tensor,
): ParamTensors {
  return new Proxy(Object.create(null) as ParamTensors, {
    get: (_, name) => {
      if (typeof name !== "string") return undefined;
      if (names.includes(name)) return tensorOf(name);
      throw unknownParam(where, name, names, by);
    },
  });
}

function unknownParam(
  where: string,
  name: string,
  names: readonly string[],
  by: string,
): LegendreError {
  const message = `${by} reads "${name}", which is no param; the nearest is "${nearestName(name, names)}" (params: ${names.join(", ")})`;
  return new LegendreError("option", where, message, { option: "tied", path: name });
}

/** Throws where options of one param do not go together. */
function checkSpec(where: string, name: string, spec: Spec, given: ParamSpec): void {
  const { start, fixed, tied, lower, upper, transform } = spec;
  const fail = (option: string, message: string): LegendreError =>
    new LegendreError("option", where, message, { option, path: name });
  if (tied !== undefined) {
    const beside = ["start", "fixed", "lower", "upper", "transform"].find(
      (option) => (given as Readonly<Record<string, unknown>>)[option] !== undefined,
    );
    if (beside === undefined) return;
    throw fail(beside, `${beside} has no effect on a tied param; leave one of them out`);
  }
  if (start === undefined) throw fail("start", "start is missing; give a number to start from");
  if (!(lower <= upper)) {
    throw fail(
      "lower",
      `lower is ${lower} and upper is ${upper}; the lower one may not be above the upper one`,
    );
  }
  const isOpen = transform === "logit";
  if (isOpen && !(Number.isFinite(lower) && Number.isFinite(upper))) {
    throw fail(
      "transform",
      `transform "logit" needs a finite lower and upper, got ${lower} and ${upper}`,
    );
  }
  const isInside = isOpen ? start > lower && start < upper : start >= lower && start <= upper;
  if (!isInside) {
    const within = isOpen ? "between its bounds, at none of them" : "within its bounds";
    throw fail(
      "start",
      `start is ${start}, and lower and upper are ${lower} and ${upper}; start ${within}`,
    );
  }
  if (transform === "log" && !fixed && !(start > 0)) {
    throw fail(
      "start",
      `start is ${start}, which has no logarithm; start above 0, or leave transform out`,
    );
  }
}

/** The unit of a param, or of the one that it equals; throws where the two disagree. */
function unitOf(
  where: string,
  name: string,
  specs: ReadonlyMap<string, Spec>,
  seen: readonly string[] = [],
): string | undefined {
  const { unit, tied } = specs.get(name) as Spec;
  if (typeof tied !== "string" || seen.includes(name)) return unit;
  if (!specs.has(tied)) throw unknownParam(where, tied, [...specs.keys()], `params.${name}.tied`);
  const other = unitOf(where, tied, specs, [...seen, name]);
  if (unit === undefined || other === undefined || unit === other) return unit ?? other;
  const message = `"${name}" is tied to "${tied}" and their units are "${unit}" and "${other}"; tie it by a function that converts, as (p) => tf.mul(1000, p.${tied})`;
  throw new LegendreError("option", where, message, { option: "unit", path: name });
}
