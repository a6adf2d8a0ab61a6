import { checkNumber, checkOneOf } from "@legendre/core-tensor";
import { graphEncoder, graphEncoderDefaults } from "../encoders/graph-encoder.ts";
import type { GraphSettings } from "./graph-model.ts";

/** What of the settings a graph model is made of, however it is trained. */
export type GraphDesign = Pick<
  GraphSettings,
  "encoder" | "units" | "virtual" | "vectors" | "factors" | "folds" | "cold"
>;

/** Throws code "option" for a design that is out of range; returns the name of such models. */
export function checkDesign(where: string, design: GraphDesign): string {
  const { encoder, units, factors, folds, cold, vectors } = design;
  checkNumber(where, "units", units, { integer: true, min: 1 });
  checkNumber(where, "factors", factors, { integer: true, min: 0 });
  checkNumber(where, "folds", folds, { integer: true, min: 1 });
  checkNumber(where, "cold", cold, { min: 0, max: 1 });
  for (const [kind, length] of Object.entries(vectors)) {
    checkOneOf(where, "vectors", kind, ["customer", "variant"]);
    checkNumber(where, `vectors.${kind}`, length, { integer: true, min: 1 });
  }
  graphEncoder(encoder);
  const { hidden, convolution } = { ...graphEncoderDefaults, ...encoder };
  checkNumber(where, "hidden.length", hidden.length, { integer: true, min: 1 });
  return `GNN ${convolution}`;
}
