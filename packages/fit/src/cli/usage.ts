import { commandSpec } from "@legendre/core-tensor/command";

export const fitSpec = commandSpec({
  name: "legendre-fit",
  says: "fits an equation such as a*exp(-x/tau)+c to the columns of a CSV file; error bars, tests of the residuals and a plot are printed",
  words: [
    { name: "FILE", kind: "file" },
    // Text like that of a path that is made: nothing is looked up.
    { name: "EQUATION", kind: "out-file" },
  ],
  flags: {
    start: { type: "text", value: "a=1,tau=2", help: "where params start; others are looked for" },
    fix: { type: "text", value: "c=0", help: "params that stay at a value" },
    y: {
      type: "text",
      value: "COLUMN",
      help: "the observed column; else that left of =, the one called y, or the last",
    },
    sigma: { type: "text", value: "COLUMN", help: "standard deviations of the observations" },
    loss: {
      type: "choice",
      choices: ["linear", "huber", "soft-l1", "cauchy"],
      preset: "linear",
      help: "what residuals cost; the last three are for outliers",
    },
    print: {
      type: "choice",
      choices: ["text", "markdown", "json", "svg", "code"],
      preset: "text",
      help: "text with a plot, markdown, json, svg, or TypeScript code of the same fit",
    },
  },
});
