/** What the packages' errors have, as far as options go. */
interface OptionError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The numbers that an option takes; the fields of core-tensor's `NumberRange`. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  readonly integer?: boolean;
  readonly infinite?: boolean;
}

/** Calls a function with options, whatever else it takes. */
export type WithOptions = (options: Record<string, unknown>) => unknown;

/** The ranges of the options of one function that take numbers, by option. */
export type OptionRanges = Readonly<Record<string, NumberRange>>;

/** The error of a call, also of one that fails later; undefined for a call that returns. */
async function errorOf(call: WithOptions, options: Record<string, unknown>): Promise<unknown> {
  try {
    await call(options);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Whether a call was refused because of this option. */
function refuses(error: unknown, option: string): error is OptionError {
  return (
    isOptionError(error) &&
    error.details["option"] === option &&
    ["option", "non-finite"].includes(error.code)
  );
}

const isOptionError = (error: unknown): error is OptionError =>
  error instanceof Error && error.name === "LegendreError" && "code" in error && "details" in error;

/** Options with one set; `aux.lr` is one of a group. */
function optionsWith(option: string, value: unknown): Record<string, unknown> {
  const [name = "", ...inner] = option.split(".");
  return { [name]: inner.length === 0 ? value : optionsWith(inner.join("."), value) };
}

/** The names that an unknown option is answered with; undefined where it is not looked at. */
async function namesIn(call: WithOptions, group: string): Promise<string[] | undefined> {
  const error = await errorOf(call, optionsWith(`${group}noSuchOption`, 1));
  if (!refuses(error, "noSuchOption")) return undefined;
  return (error.details["known"] as readonly string[]).map((name) => group + name);
}

/** The names of all options that a function knows, by what it says to one that it does not; those of groups also as `aux.lr`. */
export async function knownOptions(call: WithOptions): Promise<string[]> {
  const top = await namesIn(call, "");
  if (top === undefined) throw new Error("an unknown option is taken, or is not what fails first");
  const groups = await Promise.all(top.map((name) => namesIn(call, `${name}.`)));
  return top.flatMap((name, i) => [name, ...(groups[i] ?? [])]);
}

/** The ranges of all options that are checked as numbers, by what a function says to NaN. */
export async function optionRanges(
  call: WithOptions,
  known?: readonly string[],
): Promise<OptionRanges> {
  const found: Record<string, NumberRange> = {};
  for (const option of known ?? (await knownOptions(call))) {
    const error = await errorOf(call, optionsWith(option, Number.NaN));
    if (refuses(error, option) && error.details["range"] !== undefined) {
      found[option] = error.details["range"] as NumberRange;
    }
  }
  return found;
}

/** The numbers at, just inside and just outside the bounds of a range, with whether they are allowed. */
export function edgesOf(
  range: NumberRange,
): readonly (readonly [value: number, allowed: boolean])[] {
  const { min, max, exclusiveMin, exclusiveMax, integer = false, infinite = false } = range;
  const near = (bound: number): number => (integer ? 1 : Math.max(Math.abs(bound), 1) * 1e-6);
  const edges: [number, boolean][] = [];
  if (min !== undefined) edges.push([min, true], [min + near(min), true], [min - near(min), false]);
  if (max !== undefined) edges.push([max, true], [max - near(max), true], [max + near(max), false]);
  if (exclusiveMin !== undefined) {
    edges.push([exclusiveMin, false], [exclusiveMin + near(exclusiveMin), true]);
  }
  if (exclusiveMax !== undefined) {
    edges.push([exclusiveMax, false], [exclusiveMax - near(exclusiveMax), true]);
  }
  const inside = edges.find(([, allowed]) => allowed)?.[0] ?? 0;
  if (integer) edges.push([inside + 0.5, false]);
  const open = max === undefined && exclusiveMax === undefined;
  edges.push([Number.POSITIVE_INFINITY, infinite && open], [Number.NaN, false]);
  return edges;
}

/**
 * The edges of a range at which a function does other than the range says, e.g. `"steps 0: taken"`.
 *
 * @param call - the function; what fails for another reason than this option counts as taken.
 * @param inside - whether numbers that are allowed are tried too.
 */
export async function wrongEdges(
  call: WithOptions,
  option: string,
  range: NumberRange,
  inside = true,
): Promise<string[]> {
  return wrongValues((value) => call(optionsWith(option, value)), option, range, inside);
}

/** As {@link wrongEdges}, of a number that is no option by itself: an element of a list, say. The error has to name it so. */
export async function wrongValues(
  call: (value: number) => unknown,
  option: string,
  range: NumberRange,
  inside = true,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [value, allowed] of edgesOf(range)) {
    if (allowed && !inside) continue;
    const taken = !refuses(await errorOf(() => call(value), {}), option);
    if (taken !== allowed) wrong.push(`${option} ${value}: ${taken ? "taken" : "refused"}`);
  }
  return wrong;
}

/** What no method may be told by `compile`, by the option that its refusal names. */
const wrongCompile: Readonly<Record<string, unknown>> = {
  compile: "yes",
  "compile.precision": "float64",
  "compile.static": [0],
  "compile.donate": [0],
};

/** What a method takes by `compile` though it must not: other types, and options of `jit` that are its own affair. */
export async function wrongCompiles(call: WithOptions): Promise<string[]> {
  const taken: string[] = [];
  for (const [option, value] of Object.entries(wrongCompile)) {
    if (!refuses(await errorOf(call, optionsWith(option, value)), option)) taken.push(option);
  }
  return taken;
}
