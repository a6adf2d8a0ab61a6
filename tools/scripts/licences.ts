import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packages, root } from "./workspace.ts";

/** Licences under which a package may be used and passed on together with Apache-2.0. */
const allowed = new Set([
  ...["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC"],
  ...["MIT", "MIT-0", "Python-2.0", "Unlicense", "Zlib", "CC-BY-4.0", "Unicode-3.0"],
]);

/** Others, each with why it may be there. None of them is a dependency of a package that we publish. */
const exceptions: readonly (readonly [name: RegExp, why: string])[] = [
  [
    /^@resvg\/resvg-js/,
    "MPL-2.0 holds for its own files; draws the pictures of examples, unchanged",
  ],
  [/^(axe-core|lightningcss)/, "MPL-2.0 holds for its own files; a tool, unchanged"],
  [
    /^dejavu-fonts-ttf$/,
    "the licence of Bitstream Vera, free to use and embed; for the pictures of examples",
  ],
  [/^slick$/, "MIT, with an address behind it; a tool"],
  [/^spawndamnit$/, "MIT by its LICENSE file; a tool"],
];

interface Locked {
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** What a package says of itself, where the lock file has nothing. */
function licenceOf(path: string, { license }: Locked): string {
  if (license !== undefined) return license;
  try {
    const text = readFileSync(join(root, path, "package.json"), "utf8");
    const manifest = JSON.parse(text) as {
      license?: string | { type?: string };
      licenses?: { type?: string }[];
    };
    const own = manifest.license ?? manifest.licenses?.[0];
    return (typeof own === "string" ? own : own?.type) ?? "none";
  } catch {
    return "none";
  }
}

/** Whether one of the licences to choose from is allowed; all of those that hold together must be. */
function isAllowed(licence: string): boolean {
  const plain = licence.replace(/[()]/g, "");
  return plain
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => allowed.has(one.trim())));
}

/** What users get: the packages that ours depend on, and those that these depend on. */
const shipped = new Set<string>();
function ship(name: string): void {
  if (shipped.has(name)) return;
  shipped.add(name);
  const locked = lock.packages[`node_modules/${name}`];
  for (const next of Object.keys({ ...locked?.dependencies, ...locked?.optionalDependencies }))
    ship(next);
}
for (const { manifest } of packages()) {
  for (const name of Object.keys(manifest.dependencies ?? {})) ship(name);
}
const isShipped = (name: string): boolean => shipped.has(name);

const counts = new Map<string, number>();
const faults: string[] = [];
for (const [path, locked] of Object.entries(lock.packages)) {
  if (!path.includes("node_modules/") || locked.link === true) continue;
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const licence = licenceOf(path, locked);
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
  if (
    !isAllowed(licence) &&
    !(exceptions.some(([known]) => known.test(name)) && !isShipped(name))
  ) {
    faults.push(
      `${name} ${locked.version}: ${licence}${locked.dev ? " (for development only)" : ""}`,
    );
  }
}
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${count}\t${licence}`);
for (const fault of faults)
  console.log(`FAILED  ${fault}; replace it, or add its licence or the package with a reason`);
console.log(`${shipped.size} of these come with our packages`);
process.exitCode = faults.length === 0 ? 0 : 1;
