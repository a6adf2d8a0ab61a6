import { edgeConformance } from "../../core-tensor/test/conformance/public-edges.ts";
import { calls, names, without } from "./calls.ts";

edgeConformance(names, calls, without, [
  {
    calls: [
      "treeMaml",
      "treeMaml, a task that is not finite",
      "clusterOnly",
      "saveMetaState",
    ].concat(["anil", "fomaml", "maml", "metaSgd", "reptile"]),
    faults: ["an index out of range is taken"],
    why: "counts of steps, of which any may be",
  },
]);
