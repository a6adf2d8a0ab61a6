import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a page may load before anybody touches it, gzipped, in bytes. */
const budget = 200_000;

/**
 * Gzipped bytes of a page and of what its HTML asks for: scripts, styles, modules and pictures that are not lazy.
 *
 * @param page - below `site`.
 * @param size - gzipped bytes of a file; an argument so that the files of all pages are packed once.
 */
export function pageWeight(site: string, page: string, size: (path: string) => number): number {
  const html = readFileSync(join(site, page), "utf8");
  const wanted = new Set([page]);
  for (const [tag] of html.matchAll(/<(?:script|link|img)\b[^>]*>/g)) {
    if (/loading="lazy"|rel="(?:icon|prefetch|alternate|canonical)"/.test(tag)) continue;
    const target = /(?:src|href)="([^"#?]+)/.exec(tag)?.[1];
    if (target?.startsWith("/") && existsSync(join(site, target))) wanted.add(target.slice(1));
  }
  return [...wanted].reduce((sum, path) => sum + size(join(site, path)), 0);
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
