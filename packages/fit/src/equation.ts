import { LegendreError } from "@legendre/core-tensor";
import { fill, type Tensor } from "@legendre/core-tensor/ops";
import { type OptionsOf, options, value } from "@legendre/core-tensor/options";
import { namesIn, parseTerm, placeError, type Term } from "./parse.ts";
import { type OpName, ops } from "./term-ops.ts";

/** The options of {@link equation}. */
export const equationOptions = options("equation", {
  /** Names of data; all other names are params. */
  columns: value<readonly string[], readonly string[]>(
    ["x"],
    [
      "a list of names",
      (given) => Array.isArray(given) && given.every((name) => typeof name === "string"),
    ],
  ),
});

/** Options of {@link equation}. */
export interface EquationOptions extends OptionsOf<typeof equationOptions> {}

/** Numbers by name. */
export type NumbersByName = Readonly<Record<string, number>>;

/** Columns of data. */
export type Columns = Readonly<Record<string, Float64Array>>;

/** Tensors by name. */
export type Named = Readonly<Record<string, Tensor>>;

/** An equation that was read. */
export interface Equation {
  /** As it was typed. */
  readonly text: string;
  /** What stands on the left of `=`, if anything does. */
  readonly y: string | undefined;
  /** Columns that it reads. */
  readonly columns: readonly string[];
  /** Its params, in the order in which they come. */
  readonly params: readonly string[];
  /** The right side as a program: a scalar for each param, a vector for each column. Other shapes broadcast. */
  readonly model: (params: Named, columns: Named) => Tensor;
  /** The right side as TypeScript, of params `p` and columns `x`. */
  readonly code: string;
}

/**
 * Reads an equation and makes a program of it, whose derivatives are exact: `a*exp(-x/tau)+c`, or with the observed column, `y = …`.
 *
 * There are `+ - * / ^` (or `**`), parentheses, the constants `pi` and `e`, and the functions `abs acos asin atan atan2 cos cosh erf exp expm1 ln log log1p max min
 * pow sigmoid sign sin sinh softplus sqrt tan tanh`; `log` is natural. `-x^2` is `-(x^2)`, and `2^3^2` is `2^(3^2)`.
 *
 * @param text - the equation, a line.
 * @param options - see {@link EquationOptions}.
 * @returns an {@link Equation}; tensors of its model are the caller's.
 * @throws code "data" for what is no equation, for functions that are not known and for an equation without columns or params, with a caret under the place; code
 *   "option".
 *
 * @example
 * ```ts
 * import { equation } from "@legendre/fit";
 *
 * const { params, code } = equation("a * exp(-x / tau)");
 * console.log(params); // → [ 'a', 'tau' ]
 * console.log(code); // → tf.mul(p.a, tf.exp(tf.div(tf.neg(x.x), p.tau)))
 * ```
 */
export function equation(text: string, options: EquationOptions = {}): Equation {
  const where = "equation";
  const { columns } = equationOptions.resolve(options);
  if (typeof text !== "string") {
    const message = `the equation is of type ${typeof text}; give it as text, "a*exp(-x/tau)+c"`;
    throw new LegendreError("data", where, message);
  }
  const prime = /^\s*\w+'/.exec(text);
  if (prime !== null) {
    const what =
      "differential equations are not read; type the solution, or fit odeint of core-tensor/solvers by curveFit";
    throw placeError(where, text, prime[0].length - 1, what);
  }
  const left = /^\s*([A-Za-z_]\w*)\s*=(?!=)/.exec(text);
  const term = parseTerm(where, text, left?.[0].length ?? 0);
  const names = namesIn(term);
  const used = names.filter((name) => columns.includes(name));
  const params = names.filter((name) => !columns.includes(name));
  const missing = used.length === 0 ? "column" : params.length === 0 ? "param" : undefined;
  if (missing !== undefined) {
    const remedy =
      missing === "column"
        ? `use one of ${columns.join(", ")} in it`
        : "put a name where a number is to be found";
    const message = `there is no ${missing} in "${text}"; ${remedy}`;
    throw new LegendreError("data", where, message, { text, columns });
  }
  return {
    text,
    y: left?.[1],
    columns: used,
    params,
    model: (p, x) =>
      evaluated<Tensor>(
        term,
        // tfjs rounds literals of its ops to float32.
        (number) => fill([], number),
        (name) => (used.includes(name) ? x : p)[name] as Tensor,
        (op, args) => ops[op](...args),
      ),
    code: evaluated<string>(
      term,
      (number) => `tf.fill([], ${number})`,
      (name) => `${used.includes(name) ? "x" : "p"}.${name}`,
      (op, args) => `tf.${op}(${args.join(", ")})`,
    ),
  };
}

/** The value of a term in any terms: tensors, text. */
function evaluated<T>(
  term: Term,
  numberOf: (value: number) => T,
  named: (name: string) => T,
  called: (op: OpName, args: readonly T[]) => T,
): T {
  const of = (part: Term): T => {
    if (part.kind === "number") return numberOf(part.value);
    if (part.kind === "name") return named(part.name);
    const [base, power] = part.args;
    if (part.op !== "pow" || power?.kind !== "number" || !isCount(power.value)) {
      return called(part.op, part.args.map(of));
    }
    // Products, which have a slope by a negative base, too.
    const factor = of(base as Term);
    return Array.from({ length: power.value - 1 }).reduce<T>(
      (product) => called("mul", [product, factor]),
      factor,
    );
  };
  return of(term);
}

const isCount = (power: number): boolean => Number.isInteger(power) && power >= 2 && power <= 8;
