import { LegendreError } from "@legendre/core-tensor";
import { add, mul, sub, type Tensor } from "@legendre/core-tensor/ops";
import { activeDerivatives, type Field, type Point } from "./derivative.ts";
import { coordinate } from "./domain.ts";
import { below, keyOf, type MultiIndex, multiIndex, orderOf } from "./multi-index.ts";
import type { Series } from "./series.ts";

/**
 * The Taylor polynomial of a series about a point, as a field. At that point it has the derivatives that the series holds, and they cost a few
 * products of numbers; one that is not held is refused by `d`, since a polynomial would say 0.
 */
export function polynomial(
  where: string,
  names: readonly string[],
  centre: Point,
  { indices, of }: Series,
): Field {
  const held = new Set(indices.map(keyOf));
  return (at) => {
    const by = activeDerivatives();
    const asked = multiIndex(names.length, by, (name) => coordinate(where, names, name));
    if (!held.has(keyOf(asked))) {
      const shown = (list: readonly string[]): string =>
        `[${list.map((name) => `"${name}"`).join(", ")}]`;
      const message = `the expansion does not hold the derivative by ${shown(by)}; add it to the list that the expansion is made with`;
      throw new LegendreError("option", where, message, { value: [...by] });
    }
    const away = names.map((name) => sub(at[name] as Tensor, centre[name] as Tensor) as Tensor);
    // Terms above what is differentiated are 0 at the centre, to that order.
    const needed = new Set(below(asked).map(keyOf));
    const terms = indices
      .filter((index) => needed.has(keyOf(index)))
      .map((index) => powers(away, index).reduce((x, y) => mul(x, y) as Tensor, of(index)));
    return terms.reduce((x, y) => add(x, y) as Tensor);
  };
}

/** `Δ^α` as factors, none for `α = 0`. */
function powers(away: readonly Tensor[], index: MultiIndex): Tensor[] {
  if (orderOf(index) === 0) return [];
  return index.flatMap((count, i) => new Array<Tensor>(count).fill(away[i] as Tensor));
}
