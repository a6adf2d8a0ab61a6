/** A page of the playground for what a page of the reference is about. */
export interface PlaygroundLink {
  /** How the reference's paths begin, below `/api/`. */
  readonly below: string;
  /** A page of the playground with its settings, below `/playground/`. */
  readonly page: string;
  readonly text: string;
}

/**
 * The first that fits counts: a symbol before its module, a module before its package. Of core-tensor what a page's program is about has
 * one. TreeMAML and graph-returns have none: the playground has no program of theirs, since what shows their worth takes many tasks or
 * thousands of orders, and minutes of training.
 */
export const playgroundLinks: readonly PlaygroundLink[] = [
  {
    below: "reversible-gn/least-squares/functions/curveFit",
    page: "solve.html?tab=fit",
    text: "fit a curve with its band",
  },
  { below: "fit/", page: "equation.html", text: "fit your equation to your data" },
  {
    below: "reversible-gn/least-squares/",
    page: "solve.html",
    text: "solve an equation by Gauss-Newton",
  },
  { below: "reversible-gn/pde/", page: "solve.html", text: "solve an equation by Gauss-Newton" },
  { below: "reversible-gn/", page: "race.html", text: "race three optimisers" },
  { below: "fishleg/surgeon/", page: "prune.html", text: "prune a network" },
  { below: "fishleg/", page: "race.html", text: "race three optimisers" },
  { below: "core-tensor/curvature/", page: "race.html", text: "race three optimisers" },
  { below: "core-tensor/optim/", page: "race.html", text: "race three optimisers" },
  {
    below: "core-tensor/jit/",
    page: "solve.html",
    text: "compiled functions that solve an equation",
  },
  {
    below: "core-tensor/transforms/",
    page: "solve.html",
    text: "derivatives that solve an equation",
  },
];

/** The playground's page for a path of the site without its base, if there is one. */
export function playgroundFor(path: string): PlaygroundLink | undefined {
  const name = /^\/api\/(.*)$/.exec(path)?.[1];
  return name === undefined
    ? undefined
    : playgroundLinks.find(({ below }) => name.startsWith(below));
}
