import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { type DefaultTheme, defineConfig, type HeadConfig, type MarkdownOptions } from "vitepress";
import { playgroundVite } from "../../playground/vite.ts";
import { repositoryPages } from "../../tools/scripts/site/repository-pages.ts";
import { descriptionOf } from "./description.ts";
import { figures } from "./figures.ts";
import { referenceSidebars } from "./reference-sidebar.ts";
import { search } from "./search.ts";
import { tables } from "./tables.ts";

const docs = fileURLToPath(new URL("..", import.meta.url));

/** A page in the sidebar, under its own heading. */
function item(page: string): DefaultTheme.SidebarItem {
  const text = /^# (.*)$/m.exec(readFileSync(`${docs}${page}.md`, "utf8"))?.[1];
  return { text: (text ?? page).replaceAll("`", ""), link: `/${page}` };
}

/** Those of some pages that exist: a package's guide comes with the package. */
const items = (...pages: readonly string[]): DefaultTheme.SidebarItem[] =>
  pages.filter((page) => existsSync(`${docs}${page}.md`)).map(item);

const read = <T,>(file: string): T[] =>
  existsSync(`${docs}${file}`) ? (JSON.parse(readFileSync(`${docs}${file}`, "utf8")) as T[]) : [];

const packageNames = [
  "core-tensor",
  "fishleg",
  "reversible-gn",
  "treemaml",
  "graph-returns",
  "onnx",
  "fit",
];

const outside = repositoryPages();

/** Leads links of pages to files outside `docs/` to the pages made of those files. */
const linksOutside: NonNullable<MarkdownOptions["config"]> = (md) => {
  md.core.ruler.push("links-outside", ({ tokens, env }) => {
    const folder = posix.dirname(`docs/${(env as { relativePath: string }).relativePath}`);
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const [path = "", anchor] = (token.attrGet("href") ?? "").split("#");
      if (token.type !== "link_open" || !path.startsWith("..")) continue;
      const page = outside.find(({ source }) => source === posix.join(folder, path))?.page;
      if (page !== undefined) token.attrSet("href", `/${page}${anchor ? `#${anchor}` : ""}`);
    }
  });
};

const guide: DefaultTheme.SidebarItem[] = [
  {
    text: "Start",
    items: items(
      "getting-started",
      "start/node",
      "start/vite",
      "start/browser",
      "guide/which-method",
      "guide/from-tfjs",
      "guide/from-tfjs-node",
      "guide/runtimes",
      "guide/composing",
      "guide/coming-from",
      "guide/from-pytorch",
      "guide/optimisers",
      "guide/sequences",
      "guide/solvers",
      "guide/double-precision",
      "guide/glossary",
      "faq",
    ),
  },
  {
    text: "Tutorials",
    items: items(
      "tutorial/prune-and-ship",
      "tutorial/fit-with-intervals",
      "tutorial/orders-to-decisions",
    ),
  },
  {
    text: "Methods",
    items: items(
      "guide/fishleg",
      "guide/pruning",
      "guide/reversible-gn",
      "guide/least-squares",
      "guide/fits",
      "guide/treemaml",
      "guide/graph-returns",
      "guide/graph-returns-models",
      "guide/graph-returns-decisions",
      "guide/graph-returns-service",
      "guide/past-one-machine",
      "guide/clusters",
      "guide/graph-returns-benchmark",
    ),
  },
  {
    text: "Concepts",
    items: items(
      ...["trees", "second-order", "memory", "damping", "randomness", "programs"].map(
        (name) => `concepts/${name}`,
      ),
      ...["engines", "jit", "devices", "vmap", "loops", "arrays", "sparse"].map(
        (name) => `concepts/${name}`,
      ),
    ),
  },
  {
    text: "Playground",
    items: items("playground/equation", "playground/solve", "playground/prune", "playground/race"),
  },
  {
    text: "Project",
    items: items(
      "benchmarks",
      "compatibility",
      "reproduction",
      "references",
      "guide/extending",
      "guide/gpu",
      "project/architecture",
      "project/contributing",
      "style",
      "reference-houses",
      "project/security",
      "project/changes",
    ),
  },
  { text: "Packages", items: items(...packageNames.map((name) => `packages/${name}`)) },
];

const base = process.env["DOCS_BASE"] ?? "/";

/** Where the site is built from, as the workflow says; elsewhere pages have no links to it. */
const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
const home = server && repository ? `${server}/${repository}` : undefined;

/** Where the site will be, with its base, if the workflow knows: pictures and pages of link previews have whole addresses. */
const address = process.env["DOCS_URL"]?.replace(/\/$/, "");

/** What a link to a page shows elsewhere, and the one address that counts. */
function preview(page: string): HeadConfig[] {
  const url = `${address}/${page.replace(/(^|\/)index\.html$/, "$1")}`;
  return [
    ["link", { rel: "canonical", href: url }],
    ["meta", { property: "og:url", content: url }],
    ["meta", { property: "og:image", content: `${address}/og.png` }],
    ["meta", { property: "og:image:width", content: "1200" }],
    ["meta", { property: "og:image:height", content: "630" }],
  ];
}

export default defineConfig({
  title: "legendre",
  description:
    "Train, differentiate and shrink models in TypeScript: in Node, in a page, with exact derivatives of any order.",
  lang: "en-GB",
  base,
  lastUpdated: false,
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${base}logo.svg` }],
    ["meta", { property: "og:type", content: "website" }],
    ["meta", { property: "og:site_name", content: "legendre" }],
    ["meta", { name: "twitter:card", content: "summary_large_image" }],
  ],
  transformPageData: (page) => {
    const file = `${docs}${page.relativePath}`;
    if (page.description === "" && page.frontmatter["layout"] !== "home" && existsSync(file)) {
      page.description = descriptionOf(readFileSync(file, "utf8")) ?? "";
    }
    // What is made from files elsewhere is edited there.
    if (/^(api|examples|packages|project)\//.test(page.relativePath)) {
      page.frontmatter["editLink"] = false;
    }
  },
  transformHead: ({ title, description, page }) => [
    ["meta", { property: "og:title", content: title }],
    ["meta", { property: "og:description", content: description }],
    ...(address === undefined ? [] : preview(page.replace(/\.md$/, ".html"))),
  ],
  // Pages that a visitor may never open are not fetched beforehand.
  router: { prefetchLinks: false },
  // Else every page repeats all sidebars.
  metaChunk: true,
  // Both are in comments of TensorFlow.js, whose ops the reference shows as core-tensor passes them on.
  ignoreDeadLinks: [/^http:\/\/localhost/, /%20https:/],
  vite: {
    ...playgroundVite,
    resolve: {
      alias: [
        ...playgroundVite.resolve.alias,
        // The theme's own home page has no landmark for its content.
        { find: /^\.\/VPHome\.vue$/, replacement: `${docs}.vitepress/theme/home.ts` },
      ],
    },
  },
  markdown: {
    math: true,
    image: { lazyLoading: true },
    config: (md) => {
      linksOutside(md);
      figures(md);
      tables(md);
    },
    // The usual ones have colours that are too pale to read.
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    logo: "/logo.svg",
    search: { provider: "local", options: search },
    ...(home === undefined
      ? {}
      : {
          socialLinks: [{ icon: "github", link: home }],
          editLink: { pattern: `${home}/edit/main/docs/:path`, text: "Edit this page" },
        }),
    outline: { level: [2, 3] },
    nav: [
      {
        text: "Guide",
        link: "/getting-started",
        activeMatch: "^/(getting-started|start|tutorial|guide|concepts)",
      },
      { text: "Examples", link: "/examples/", activeMatch: "^/examples/" },
      { text: "Playground", link: "/playground/solve", activeMatch: "^/playground/" },
      { text: "Reference", link: "/api/", activeMatch: "^/api/" },
      { text: "Benchmarks", link: "/benchmarks" },
    ],
    sidebar: {
      ...referenceSidebars(read<DefaultTheme.SidebarItem>("api/typedoc-sidebar.json")),
      "/": guide,
    },
    footer: { message: "Apache-2.0" },
  },
});
