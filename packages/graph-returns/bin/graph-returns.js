#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { runCli } from "../dist/cli/index.js";

const stop = new AbortController();
process.once("SIGINT", () => stop.abort(new Error("interrupted")));

process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  signal: stop.signal,
  root: fileURLToPath(new URL("..", import.meta.url)),
});
