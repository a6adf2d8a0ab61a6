import { Either } from "./evaluate.ts";

/** A default that its `@defaultValue` does not say as a value: what it is, and where a reader finds it. */
export interface Exception {
  /** File of the code below `packages`, and the option. */
  readonly of: string;
  readonly is: unknown;
  readonly why: string;
}

export const exceptions: readonly Exception[] = [
  {
    of: "core-tensor/src/data/augment.ts scale",
    is: 1,
    why: "what is not scaled is multiplied by 1",
  },
  {
    of: "core-tensor/src/executors/stablehlo/function-writer.ts longestText",
    is: Number.POSITIVE_INFINITY,
    why: "said in words",
  },
  {
    of: "fishleg/src/inverse-fisher-options.ts aux.direction",
    is: "gaussian",
    why: "the doc comment of aux says it",
  },
  {
    of: "fishleg/src/inverse-fisher-options.ts direction",
    is: "gaussian",
    why: "the doc comment of aux says it",
  },
  {
    of: "fishleg/src/surgeon/methods/surgeon-settings.ts direction",
    is: "gaussian",
    why: "the doc comment of aux of inverseFisher says it",
  },
  {
    of: "fishleg/src/surgeon/methods/surgeon-settings.ts lr",
    is: new Either(0.03, 0.5),
    why: "the doc comment of aux says it",
  },
];

/** Options that are completed where they are used: they may stay `undefined` until then, or depend on other options. Tests of the function leave them out. */
export const completedLater: readonly string[] = [
  "fishleg/src/surgeon/methods/surgeon-settings.ts aux",
  "graph-returns/src/generator/settings.ts edges",
  "reversible-gn/src/step/gn-options.ts cg",
  "reversible-gn/src/step/gn-options.ts damping",
  "reversible-gn/src/step/gn-options.ts refine",
];
