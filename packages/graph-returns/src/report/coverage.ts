import { marks } from "../protocols/pairs.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import { quadrantNames } from "../protocols/task.ts";

/** What the tables know of the purchases of a phase. */
export interface PhaseCoverage {
  readonly phase: Phase["name"];
  readonly edges: number;
  readonly rate: number;
  readonly customers: number;
  readonly variants: number;
  /** Shares of the purchases whose customer, and whose variant, has a row. */
  readonly customerRows: number;
  readonly variantRows: number;
  /** Shares by whether customer and variant are known; as `quadrantNames`. */
  readonly quadrants: readonly number[];
}

/** {@link PhaseCoverage} of all phases, and purchases that carry messages. */
export interface Coverage {
  readonly phases: readonly PhaseCoverage[];
  readonly messages: number;
}

/** Counts what is there. */
export function coverageOf(task: ReturnsTask): Coverage {
  const { data } = task;
  const phases = [task.train, task.validation, task.test].map(
    ({ name, split, edges, quadrant }) => {
      const { edges: all, customers, variants } = data.splits[split];
      const distinct = (kind: "customer" | "variant"): number => {
        const ends = edges.map((e) => all[kind][e]!);
        return marks(data.nodes[kind]!.count, ends).reduce((sum, mark) => sum + mark, 0);
      };
      let [returned, withCustomer, withVariant] = [0, 0, 0];
      const counts = quadrantNames.map(() => 0);
      for (const [i, e] of edges.entries()) {
        returned += all.label[e]!;
        withCustomer += Number(customers.rowOf[all.customer[e]!]! >= 0);
        withVariant += Number(variants.rowOf[all.variant[e]!]! >= 0);
        counts[quadrant[i]!]!++;
      }
      const of = edges.length;
      return {
        phase: name,
        edges: of,
        rate: returned / of,
        customers: distinct("customer"),
        variants: distinct("variant"),
        customerRows: withCustomer / of,
        variantRows: withVariant / of,
        quadrants: counts.map((n) => n / of),
      };
    },
  );
  return { phases, messages: task.test.messages.edges.length };
}
