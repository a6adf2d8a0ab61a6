import { executors } from "./executors.ts";
import { conformance } from "./suite.ts";

// Runs where `npm run native-engine` has built the addon.
await conformance(executors.tfjsNode);
