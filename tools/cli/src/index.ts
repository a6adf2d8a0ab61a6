export { engineNames } from "./engine-names.ts";
export { exitOnError, UsageError } from "./fail.ts";
export { type FlagSpec, type FlagSpecs, type FlagValues, parseFlags } from "./flags.ts";
export { createOutput, type Output } from "./output.ts";
export { type StartedEngine, startEngine } from "./start-engine.ts";
