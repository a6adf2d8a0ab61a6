import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { siteFile } from "./site-base.ts";

/** What a page may load before anybody touches it, gzipped, in bytes. */
const budget = 200_000;
/** What the search loads when it is first opened, gzipped, in bytes. */
const searchBudget = 380_000;

/**
 * Gzipped bytes of a page and of what its HTML asks for: scripts, styles, modules and pictures that are not lazy.
 *
 * @param page - below `site`.
 * @param size - gzipped bytes of a file; an argument so that the files of all pages are packed once.
 */
export function pageWeight(
  site: string,
  page: string,
  size: (path: string) => number,
  base?: string,
): number {
  const html = readFileSync(join(site, page), "utf8");
  const wanted = new Set([join(site, page)]);
  for (const [tag] of html.matchAll(/<(?:script|link|img)\b[^>]*>/g)) {
    if (/loading="lazy"|rel="(?:icon|prefetch|alternate|canonical)"/.test(tag)) continue;
    const target = /(?:src|href)="(\/[^"#?]+)/.exec(tag)?.[1];
    const file = target === undefined ? undefined : siteFile(site, target, base);
    if (file !== undefined && existsSync(file)) wanted.add(file);
  }
  return [...wanted].reduce((sum, path) => sum + size(path), 0);
}

/** The index of the search, if it is heavier than its budget. */
export function searchFaults(site: string): string[] {
  const chunks = join(site, "assets/chunks");
  const index = existsSync(chunks)
    ? readdirSync(chunks).filter((name) => name.startsWith("@localSearchIndex"))
    : [];
  if (index.length === 0) return ["the search has no index in assets/chunks"];
  const bytes = index.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(chunks, name))).length,
    0,
  );
  return bytes <= searchBudget
    ? []
    : [`the search loads ${Math.ceil(bytes / 1000)} kB; at most ${searchBudget / 1000}`];
}

/** Pages that load more than the budget, as lines for people. */
export function weightFaults(site: string, pages: readonly string[]): string[] {
  const sizes = new Map<string, number>();
  const size = (path: string): number => {
    const bytes = sizes.get(path) ?? gzipSync(readFileSync(path)).length;
    sizes.set(path, bytes);
    return bytes;
  };
  return pages.flatMap((page) => {
    const bytes = pageWeight(site, page, size);
    return bytes <= budget
      ? []
      : [
          `${page} loads ${Math.ceil(bytes / 1000)} kB before an interaction; at most ${budget / 1000}`,
        ];
  });
}
