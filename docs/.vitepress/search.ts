import type { DefaultTheme } from "vitepress";

/**
 * The search of the site: guides before the reference. Of the reference only what a symbol is for is found, since tables of params,
 * members and lists of re-exports would be most of the index; and nothing of functions that are TensorFlow.js's own.
 */
export const search: DefaultTheme.LocalSearchOptions = {
  _render: (source, env, md) => {
    const page = (env as { relativePath?: string }).relativePath ?? "";
    if (!page.startsWith("api/")) return md.render(source, env);
    const html = md.render(source.split(/^## /m)[0] as string, env);
    return page.startsWith("api/core-tensor/ops/") && !page.endsWith("index.md") ? "" : html;
  },
  miniSearch: {
    searchOptions: {
      // Pages are named by their address, which begins with the base of the site.
      // The list of changes names everything once and explains nothing.
      boostDocument: (page: string) => (/\/(api|project\/changes)/.test(page) ? 0.2 : 1),
    },
  },
};
