import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedFolders, root } from "./workspace.ts";

/** The address that the workflow publishes from; undefined on other machines. */
export function workflowRepository(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  if (server === undefined || name === undefined) return undefined;
  return `git+${server}/${name}.git`;
}

/**
 * Names the repository in each package's manifest. npm follows the relative links of READMEs by it, and compares it with the
 * repository that a publish with provenance comes from. It is written when packages are published, since only then is it
 * known where they come from.
 */
export function nameRepository(url: string, place = root): void {
  for (const directory of publishedFolders()) {
    const file = join(place, directory, "package.json");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    manifest.repository = { type: "git", url, directory };
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
