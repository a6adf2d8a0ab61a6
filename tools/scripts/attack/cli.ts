/** The command line of graph-returns from its sources, as a process: `cli.ts COMMAND …`. */
import { enableProdMode } from "@legendre/core-tensor/ops";
import { runCli } from "@legendre/graph-returns/cli";

enableProdMode();
const stop = new AbortController();
process.once("SIGINT", () => stop.abort(new Error("interrupted")));
process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  signal: stop.signal,
});
