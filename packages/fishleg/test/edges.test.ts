import { edgeConformance } from "../../core-tensor/test/conformance/public-edges.ts";
import { calls, names, without } from "./calls.ts";

edgeConformance(names, calls, without, [
  {
    calls: [
      ...["scaleByFishleg", "fishleg", "inverseFisher, init", "scaleByKfac", "kfac"],
      ...["scaleByDiagonalFisher", "diagonalNaturalGradient", "scaleByShampoo", "shampoo"],
      ...["prune, learned", "fineTuning"],
    ],
    faults: ["an index out of range is taken"],
    why: "a key: every int32 draws numbers of its own",
  },
  {
    calls: ["inverseFisher", "inverseFisher, save", "readHealth", "explainHealth"],
    faults: ["an index out of range is taken"],
    why: "counts of updates, and a key",
  },
  {
    calls: ["scaleByFishleg", "fishleg", "inverseFisher"],
    faults: ["NaN is lost"],
    why: "such updates are left out and counted: skipped of the state and of its health",
  },
  {
    calls: ["inverseFisher, init"],
    faults: ["NaN is lost"],
    why: "a start on a batch that is not finite is a multiple of the identity, and counted: skipped of its health",
  },
  {
    calls: ["inverseFisher, save", "weightSizes", "saveSparse", "encodeSparse"],
    faults: ["NaN is lost", "−0 is not 0"],
    why: "bytes of files, which keep each number to the bit, and their count",
  },
  {
    calls: ["removedGroups"],
    faults: ["NaN is lost"],
    why: "tells what is 0 from what is not",
  },
  {
    calls: ["smallerLayersModel"],
    faults: ["tensors are left"],
    why: "tfjs's loadLayersModel keeps the weights of a model that it then refuses",
  },
]);
