import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from "@microsoft/api-extractor";
import { entries, type Package, packages } from "./workspace.ts";

/** The report of one entry is `etc/<package>[-<subpath>].api.md`. */
function configOf(owner: Package, specifier: string, stem: string): ExtractorConfig {
  const reportFileName = specifier.replace("@legendre/", "").replaceAll("/", "-");
  const quiet = { logLevel: ExtractorLogLevel.None, addToApiReportFile: false };
  const configObject: IConfigFile = {
    projectFolder: owner.path,
    mainEntryPointFilePath: join(owner.path, "dist", `${stem}.d.ts`),
    compiler: { tsconfigFilePath: join(owner.path, "tsconfig.build.json") },
    apiReport: {
      enabled: true,
      reportFileName,
      reportFolder: join(owner.path, "etc"),
      reportTempFolder: join(owner.path, "dist/.api"),
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

/**
 * Compares the public surface of every entry, as built, with its report in `etc/`.
 *
 * @param update Writes the reports instead.
 */
export function apiReports(update: boolean): ApiReports {
  const lines: string[] = [];
  for (const owner of packages()) {
    mkdirSync(join(owner.path, "etc"), { recursive: true });
    const configs = entries(owner)
      .filter(({ stem }) => existsSync(join(owner.path, "dist", `${stem}.d.ts`)))
      .map(({ specifier, stem }) => ({ specifier, config: configOf(owner, specifier, stem) }));
    const [first, ...others] = configs;
    if (first === undefined) continue;
    // One program for all entries of a package; a program each would take half a minute.
    const compilerState = CompilerState.create(first.config, {
      additionalEntryPoints: others.map(({ config }) => config.mainEntryPointFilePath),
    });
    for (const { specifier, config } of configs) {
      const { apiReportChanged, errorCount } = Extractor.invoke(config, {
        compilerState,
        localBuild: update,
        messageCallback: (message) => {
          if (message.messageId === "ae-forgotten-export") {
            lines.push(`${specifier}: ${message.text}`);
          }
          message.handled = true;
        },
      });
      if (apiReportChanged && !update) lines.push(`${specifier}: its public surface has changed`);
      if (errorCount > 0) lines.push(`${specifier}: ${errorCount} errors in its declarations`);
    }
  }
  return { ok: lines.length === 0, output: lines.map((line) => `${line}\n`).join("") };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, output } = apiReports(true);
  process.stderr.write(output);
  process.exitCode = ok ? 0 : 1;
}
