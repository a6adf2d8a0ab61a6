/** The command line as a process, from sources. */
import { fileURLToPath } from "node:url";
import { startCli } from "../../src/cli/index.ts";

await startCli(fileURLToPath(new URL("../..", import.meta.url)));
