import { executors } from "./executors.ts";
import { conformance } from "./suite.ts";

await conformance(executors.xla);
