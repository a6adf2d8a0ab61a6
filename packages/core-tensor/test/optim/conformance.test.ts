import { formsOf } from "../catalogue/optimizers.ts";
import { transformConformance } from "./conformance.ts";

for (const [name, make, assume] of formsOf()) transformConformance(name, make, assume);
