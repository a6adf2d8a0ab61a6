import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from "@microsoft/api-extractor";
import { type Ownership, ownReport } from "./api/own-report.ts";
import { type PublicNames, publicNames } from "./api/public-names.ts";
import { type Entry, entries, type Package, packages } from "./workspace.ts";

/** Most names, types included, that a main entry may export; the rest has entries of its own. */
const mostNames: Readonly<Record<string, number>> = { "@legendre/core-tensor": 119 };

/** The types that option sets consist of, which stand in the signature of every set. */
const optionTypes = "@legendre/core-tensor/options";

/**
 * Entries that own what they export with others, first of all. Without a line here, the main entry comes last: in core-tensor it takes
 * from all entries what a newcomer needs, in graph-returns it is what the others begin with.
 */
const firstOwners: Readonly<Record<string, readonly string[]>> = {
  "@legendre/core-tensor": [optionTypes],
  "@legendre/graph-returns": ["@legendre/graph-returns", "@legendre/graph-returns/models"],
};

/** The report of one entry is `etc/<package>[-<subpath>].api.md`. */
const reportName = (specifier: string): string =>
  `${specifier.replace("@legendre/", "").replaceAll("/", "-")}.api.md`;

/** Reports go to `dist/.api` first, whole; what is committed in `etc` is the part that an entry owns. */
function configOf(owner: Package, { specifier, stem }: Entry): ExtractorConfig {
  const quiet = { logLevel: ExtractorLogLevel.None, addToApiReportFile: false };
  const configObject: IConfigFile = {
    projectFolder: owner.path,
    mainEntryPointFilePath: join(owner.path, "dist", `${stem}.d.ts`),
    newlineKind: "lf",
    compiler: { tsconfigFilePath: join(owner.path, "tsconfig.build.json") },
    apiReport: {
      enabled: true,
      reportFileName: reportName(specifier).replace(/\.api\.md$/, ""),
      reportFolder: join(owner.path, "dist/.api"),
      reportTempFolder: join(owner.path, "dist/.api/new"),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      // Doc comments are typedoc's business; here only the shape of the surface counts.
      compilerMessageReporting: { default: quiet },
      extractorMessageReporting: {
        default: quiet,
        "ae-forgotten-export": { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
      },
      tsdocMessageReporting: { default: quiet },
    },
  };
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(owner.path, "package.json"),
  });
}

/** How the reports of all packages compare with the committed ones. */
export interface ApiReports {
  readonly ok: boolean;
  /** What differs or is wrong, as lines for people. */
  readonly output: string;
}

/** What is wrong with the names that a package exports, as lines for people. */
function namingFaults(owner: Package, names: PublicNames): string[] {
  const faults = names.twoMeanings.map(
    ({ name, specifiers }) =>
      `${name} means one thing in ${specifiers[0]} and another in ${specifiers[1]}; rename one`,
  );
  const most = mostNames[owner.name];
  const count = names.of(owner.name).length;
  if (most !== undefined && count > most) {
    faults.push(
      `${owner.name} exports ${count} names, more than ${most}; leave some to the entry of their subject`,
    );
  }
  return faults;
}

/**
 * Compares the public surface of every entry, as built, with its report in `etc/`. A name stands in the report of the
 * entry that owns it; the others only say whose it is.
 *
 * @param update Writes the reports instead.
 */
export function apiReports(update: boolean): ApiReports {
  const lines: string[] = [];
  for (const owner of packages()) {
    const found = entries(owner).filter(({ stem }) =>
      existsSync(join(owner.path, "dist", `${stem}.d.ts`)),
    );
    const configs = found.map((entry) => ({ entry, config: configOf(owner, entry) }));
    const [first, ...others] = configs;
    if (first === undefined) continue;
    mkdirSync(join(owner.path, "etc"), { recursive: true });
    // API Extractor keeps an older report that differs only in the ends of its lines.
    rmSync(join(owner.path, "dist/.api"), { recursive: true, force: true, maxRetries: 5 });
    mkdirSync(join(owner.path, "dist/.api"), { recursive: true });
    const names = publicNames(owner, found, firstOwners[owner.name]);
    lines.push(...namingFaults(owner, names));
    // One program for all entries of a package; a program each would take half a minute.
    const compilerState = CompilerState.create(first.config, {
      additionalEntryPoints: others.map(({ config }) => config.mainEntryPointFilePath),
    });
    for (const { entry, config } of configs) {
      const { specifier } = entry;
      const { errorCount } = Extractor.invoke(config, {
        compilerState,
        localBuild: true,
        messageCallback: (message) => {
          message.handled = true;
        },
      });
      if (errorCount > 0) lines.push(`${specifier}: ${errorCount} errors in its declarations`);
      const ownership: Ownership = {
        specifier,
        ownerOf: names.ownerOf(specifier),
        named: found.some((each) => each.specifier === optionTypes) ? names.of(optionTypes) : [],
      };
      const { text, faults } = ownReport(readFileSync(config.reportFilePath, "utf8"), ownership);
      lines.push(...faults.map((fault) => `${specifier}: ${fault}`));
      const committed = join(owner.path, "etc", reportName(specifier));
      const before = existsSync(committed) ? readFileSync(committed, "utf8") : "";
      if (update) writeFileSync(committed, text);
      else if (text !== before) lines.push(`${specifier}: its public surface has changed`);
    }
  }
  return { ok: lines.length === 0, output: lines.map((line) => `${line}\n`).join("") };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, output } = apiReports(true);
  process.stderr.write(output);
  process.exitCode = ok ? 0 : 1;
}
