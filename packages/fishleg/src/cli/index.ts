#!/usr/bin/env node
import { isLegendreError } from "@legendre/core-tensor";
import { enableProdMode } from "@legendre/core-tensor/ops";
import { pruneCommand } from "./prune-command.ts";
import { helpText, UsageError } from "./usage.ts";

// Else tfjs greets in the middle of the output.
enableProdMode();

// A reader that has read enough, such as head, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const streams = { out: process.stdout, err: process.stderr };

pruneCommand(process.argv.slice(2), streams).catch((error: unknown) => {
  if (error instanceof UsageError) {
    const asked = error.message === helpText();
    (asked ? process.stdout : process.stderr).write(`${error.message}\n`);
    process.exitCode = asked ? 0 : 2;
  } else if (isLegendreError(error) || error instanceof RangeError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
});
