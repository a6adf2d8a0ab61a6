import { fuzzTargets } from "./targets.ts";

/** Prints the names of all parsers, for whoever cannot import sources. */
const names = (await fuzzTargets()).map(({ name }) => name);
process.stdout.write(`\u0002${JSON.stringify(names)}\u0002`, () => process.exit(0));
