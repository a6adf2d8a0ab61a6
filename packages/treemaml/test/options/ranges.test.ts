import { join } from "node:path";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as main from "../../src/index.ts";
import table from "./ranges.json" with { type: "json" };

/** Options are completed with the steps of its schedule. */
const flat = { scheduleOf: () => ({ tasks: 0, partitions: [[]] }) } as never;

/** All take the options of `treeMaml`. */
const { treeMaml, anil, clusterOnly, fomaml, maml, metaSgd, reptile } = main;
type Learner = (options: object) => unknown;
const learners = { treeMaml, anil, clusterOnly, fomaml, maml, metaSgd, reptile };

optionConformance(
  join(import.meta.dirname, "../../src"),
  [main],
  table as OptionTable,
  {
    chooseSchedule: (o) =>
      main.chooseSchedule(flat, {} as never, {} as never, { candidates: {}, ...o } as never),
    cutSchedule: (o) => main.cutSchedule([[[0], [1]]], o),
    evaluateProtocol: (o) =>
      main.evaluateProtocol(
        { evaluate: async () => [1] } as never,
        {} as never,
        { ids: ["a"] } as never,
        { protocol: "solo", ...o } as never,
      ),
    shouldPool: (o) => main.shouldPool({ d: 2, n: 3, c: 2, offset: 1, spread: 1, ...o }),
    treeSchedule: (o) => main.treeSchedule(main.parseNewick("(a,b);"), ["a", "b"], o),
    learnSchedule: (o) => main.learnSchedule(flat, {} as never, { ids: [] } as never, o),
    ...Object.fromEntries(
      Object.entries(learners).map(([name, learner]) => [
        name,
        (o: object) => (learner as Learner)({ loss: () => tf.scalar(0), ...o }),
      ]),
    ),
  },
  {
    loadMetaState: "no numbers",
    refineTree: "no numbers",
  },
);
