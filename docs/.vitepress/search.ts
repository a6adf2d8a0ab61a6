import type { DefaultTheme } from "vitepress";

/** The search of the site: guides before the reference, and of the reference no functions that are TensorFlow.js's own. */
export const search: DefaultTheme.LocalSearchOptions = {
  _render: (source, env, md) => {
    const page = (env as { relativePath?: string }).relativePath ?? "";
    const html = md.render(source, env);
    return /^api\/core-tensor\/ops\/./.test(page) && !page.endsWith("index.md") ? "" : html;
  },
  miniSearch: {
    searchOptions: {
      // Pages are named by their address, which begins with the base of the site.
      boostDocument: (page: string) => (/\/api\//.test(page) ? 0.2 : 1),
    },
  },
};
