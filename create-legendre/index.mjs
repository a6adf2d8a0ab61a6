#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createProject, templates } from "./create.mjs";

const usage = `npm create legendre FOLDER -- [--template ${templates.join(" | ")}] [--packages FOLDER]

  --template  node: a training run; vite: a page. Both in TypeScript. Default node
  --packages  a folder of packed packages (npm run tarballs), in place of npm's`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      template: { type: "string", default: "node" },
      packages: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
  } else {
    if (positionals.length !== 1) throw new Error(`expected one folder\n\n${usage}`);
    const { folder, start } = createProject({ folder: positionals[0], ...values });
    console.log(`${folder} is ready:\n\n  cd ${positionals[0]}\n  npm install\n  ${start}`);
  }
} catch (error) {
  console.error(`create-legendre: ${error.message}`);
  process.exitCode = 1;
}
