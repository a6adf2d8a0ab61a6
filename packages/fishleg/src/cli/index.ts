#!/usr/bin/env node
import { isLegendreError } from "@legendre/core-tensor";
import { pruneCommand } from "./prune-command.ts";
import { helpText, UsageError } from "./usage.ts";

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
