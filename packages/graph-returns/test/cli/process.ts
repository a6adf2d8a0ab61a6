/** The command line as a process, from sources: the folder of the package, then what stands behind the program's name. */
import { startCli } from "../../src/cli/index.ts";

const [root] = process.argv.splice(2, 1);
const ended = startCli(root!);
// It listens to signals from here on.
process.stderr.write("started\n");
await ended;
