#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { startCli } from "../dist/cli/index.js";

await startCli(fileURLToPath(new URL("..", import.meta.url)));
