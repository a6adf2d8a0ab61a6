#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { enableProdMode } from "@legendre/core-tensor/ops";
import { runCli } from "../dist/cli/index.js";

// Else tfjs greets in the middle of the output.
enableProdMode();

// A reader that has read enough, such as head, is no fault.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const stop = new AbortController();
process.once("SIGINT", () => stop.abort(new Error("interrupted")));

process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  signal: stop.signal,
  root: fileURLToPath(new URL("..", import.meta.url)),
});
