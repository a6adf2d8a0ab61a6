import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { exitOnError, UsageError } from "../cli/src/fail.ts";
import { buildOrExit } from "./build.ts";
import { packAll } from "./consumers/project.ts";
import { packages } from "./workspace.ts";

exitOnError();
const [where, ...more] = process.argv.slice(2);
if (where === undefined || where.startsWith("-") || more.length > 0) {
  throw new UsageError(
    "expected the folder for the packages: npm run tarballs -- ../legendre-packages",
  );
}
const folder = resolve(where);
buildOrExit();
// An older version beside a new one would be installed too.
const own = packages().map(({ name }) => name.replace("@", "").replace("/", "-"));
for (const file of existsSync(folder) ? readdirSync(folder) : []) {
  if (own.some((name) => new RegExp(`^${name}-\\d.*\\.tgz$`).test(file)))
    rmSync(join(folder, file));
}
for (const file of packAll(folder)) console.log(file);
