import type { EdgeTable } from "../data/returns-data.ts";
import type { Steps } from "../pause.ts";
import { adjacencySteps } from "./relation.ts";

/** How many edges repeat a pair of customer and variant. Sorts, since a set of all pairs would not fit memory. */
export function* repeatedPairs(
  edges: EdgeTable,
  [customers, variants]: readonly [customers: number, variants: number],
): Steps<number> {
  const { customer, variant } = edges;
  const { pointers, neighbours } = yield* adjacencySteps(customer, variant, customers, variants);
  let repeated = 0;
  for (let c = 0; c < customers; c++) {
    for (let at = pointers[c]! + 1; at < pointers[c + 1]!; at++) {
      if (neighbours[at] === neighbours[at - 1]) repeated++;
    }
  }
  return repeated;
}
