import { edgeConformance } from "../../core-tensor/test/conformance/public-edges.ts";
import { calls, names, without } from "./calls.ts";

edgeConformance(names, calls, without, [
  {
    calls: ["recordedStep, one step", "stepStatus"],
    faults: ["an index out of range is taken"],
    why: "counts of steps and rows, of which any may be",
  },
  {
    calls: ["stepStatus"],
    faults: ["NaN is lost"],
    why: 'says so in words: "not certified", "non-finite"',
  },
  {
    calls: ["leastSquares, data drawn anew"],
    faults: ["NaN is lost"],
    why: 'params stay where they were, and the status is "non-finite"',
  },
  {
    calls: ["levenbergMarquardt"],
    faults: ["compiled differs"],
    why: "params without numbers: eager products of them are empty, and nothing can be stacked when they are traced",
  },
  {
    calls: ["gaussNewton"],
    faults: ["compiled differs"],
    why: "a product with the largest number overflows when it is compiled and just does not eagerly: the step is left out in both, and counted as unsolved in one",
  },
  {
    calls: ["gnStep"],
    faults: ["compiled differs"],
    why: "where products overflow, which pivot is reported first depends on the order of sums",
  },
  {
    calls: ["roundTrip"],
    faults: ["compiled differs"],
    why: "an eager batch without rows: tfjs joins empty tensors to one that it cannot split",
  },
]);
