import { LegendreError } from "@legendre/core-tensor";
import { checkNumber } from "@legendre/core-tensor/options";

/** A box of coordinates by name; see {@link box}. */
export interface Domain<N extends string = string> {
  /** Names of the coordinates, in the order they were given. */
  readonly names: readonly N[];
  /** The lower end of each. */
  readonly lower: readonly number[];
  /** The upper end of each. */
  readonly upper: readonly number[];
}

/**
 * A box of coordinates: what a differential equation is solved on.
 *
 * @param ranges - the two ends of each coordinate, in its own units; time is a coordinate like others.
 * @returns a {@link Domain}, plain data.
 * @throws code "structure" without coordinates, "option" for ends that are not finite, or where the first is not below the second.
 *
 * @example
 * ```ts
 * import { box } from "@legendre/reversible-gn/pde";
 *
 * console.log(box({ t: [0, 1], x: [-1, 1] }).names); // [ 't', 'x' ]
 * ```
 */
export function box<const N extends string>(
  ranges: Readonly<Record<N, readonly [number, number]>>,
): Domain<N> {
  const names = Object.keys(ranges) as N[];
  if (names.length === 0) {
    const message = "there are no coordinates; give the two ends of each, as in { x: [0, 1] }";
    throw new LegendreError("structure", "box", message);
  }
  for (const name of names) {
    const [low, high] = ranges[name] as readonly [number, number];
    checkNumber("box", `${name}[0]`, low);
    checkNumber("box", `${name}[1]`, high);
    if (low < high) continue;
    const message = `${name} goes from ${low} to ${high}; the first end has to be below the second`;
    throw new LegendreError("option", "box", message, { path: name, value: [low, high] });
  }
  const ends = (i: 0 | 1): number[] => names.map((name) => ranges[name]?.[i] as number);
  return { names, lower: ends(0), upper: ends(1) };
}

/** The position of a coordinate; throws code "option" for a name that is none. */
export function coordinate(where: string, names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  if (at >= 0) return at;
  const message = `"${name}" is no coordinate; there are ${names.map((n) => `"${n}"`).join(", ")}`;
  throw new LegendreError("option", where, message, { value: name, expected: names });
}
