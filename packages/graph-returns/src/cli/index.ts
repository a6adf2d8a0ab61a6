/**
 * The command line of the package; `npx @legendre/graph-returns --help` says what there is.
 *
 * @module graph-returns/cli
 */

export type { CliOutput } from "./command.ts";
export { runCli, startCli } from "./run-cli.ts";
