import { join } from "node:path";

/** Where the site is below its host, as `docs/.vitepress/config.mts` builds it: pages of a project on GitHub are below its name. */
export const base: string = process.env["DOCS_BASE"] ?? "/";

/**
 * The file of the built site that an address stands for; undefined for one outside of the base, which a server of pages would not have.
 *
 * @param site - the folder.
 * @param path - of the address, from the root of the host.
 */
export function siteFile(site: string, path: string, below: string = base): string | undefined {
  if (!path.startsWith(below)) return undefined;
  const name = path.slice(below.length);
  return join(site, name === "" || name.endsWith("/") ? `${name}index.html` : name);
}
