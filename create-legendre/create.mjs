import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const place = fileURLToPath(new URL("templates", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** What projects can be started from. */
export const templates = readdirSync(place).sort();

const scripts = { node: "npm start", vite: "npm run dev" };

/**
 * Writes a project into a folder that is not there yet, or empty.
 *
 * @param {{ folder: string, template?: string, packages?: string }} options - `packages` is a folder of packed packages.
 * @returns {{ folder: string, start: string }} where it is, and the command that runs it.
 * @throws {Error} for a folder with files in it, a name that npm refuses, a template that is none, a package that is not packed.
 */
export function createProject({ folder, template = "node", packages }) {
  const target = resolve(folder);
  const name = basename(target);
  if (!templates.includes(template)) {
    throw new Error(`template ${JSON.stringify(template)} is none of ${templates.join(", ")}`);
  }
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(name)) {
    throw new Error(`"${name}" is no name for a package: use small letters, digits and dashes`);
  }
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Error(`${target} has files in it; give another folder`);
  }
  const manifest = JSON.parse(readFileSync(join(place, template, "package.json"), "utf8"));
  const rangeOf = ([dependency, range]) => {
    if (!dependency.startsWith("@legendre/")) return range;
    // It is released with core-tensor, under the same version.
    if (packages === undefined) return `^${version}`;
    return `file:${relative(target, packed(resolve(packages), dependency))}`;
  };
  const dependencies = Object.entries(manifest.dependencies).map((each) => [
    each[0],
    rangeOf(each),
  ]);
  // Nothing is written before everything is known.
  cpSync(join(place, template), target, { recursive: true });
  // npm leaves files of this name out of packages.
  renameSync(join(target, "gitignore"), join(target, ".gitignore"));
  const own = { name, ...manifest, dependencies: Object.fromEntries(dependencies) };
  writeFileSync(join(target, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
  return { folder: target, start: scripts[template] };
}

/** The packed file of a package. */
function packed(folder, dependency) {
  const stem = `${dependency.replace("@", "").replace("/", "-")}-`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.find((each) => each.startsWith(stem) && each.endsWith(".tgz"));
  if (file === undefined) {
    throw new Error(`${folder} has no ${stem}*.tgz; write it with npm run tarballs`);
  }
  return join(folder, file);
}
