import { type Theme, useData, withBase } from "vitepress";
// Letters of the reader's system: a font of its own would be a third of a page's weight.
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineComponent, h } from "vue";
import solved from "../../figures/home-burgers.svg";
import { Playground } from "./playground.ts";
import { playgroundFor } from "./playground-links.ts";
import "./style.css";

/** Beside the words of the home page: what convinces, and where it is from. */
const homeFigure = () =>
  h("figure", { class: "home-figure figure" }, [
    h("img", {
      src: solved,
      width: 420,
      height: 330,
      alt: "Relative error of a network that solves Burgers' equation over seconds, on a log axis: Gauss-Newton falls to 1.9e-6, the same written in JAX to 2.4e-7; L-BFGS on JAX's gradients is ahead at first and ends at 1.0e-4",
    }),
    h("figcaption", [
      "A network solves Burgers' equation. After 120 s on one core Gauss-Newton's relative error is 4.5e-6, that of SciPy's L-BFGS-B on JAX's gradients 1.0e-4, of the same Gauss-Newton in JAX 1.0e-6: medians of three seeds, ",
      h("a", { href: withBase("/examples/pde-burgers.html") }, "all numbers"),
      ".",
    ]),
  ]);

/** Above a page of the reference: where to try what it is about. */
const tryIt = defineComponent(() => {
  const { page } = useData();
  return () => {
    const link = playgroundFor(`/${page.value.relativePath.replace(/(index)?\.md$/, "")}`);
    if (link === undefined) return null;
    const href = withBase(`/playground/${link.page}`);
    const words = `Open in the playground: ${link.text}`;
    return h("nav", { class: "try-it", "aria-label": "Playground" }, h("a", { href }, words));
  };
});

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, { "home-hero-image": homeFigure, "doc-before": () => h(tryIt) }),
  enhanceApp: ({ app }) => {
    app.component("Playground", Playground);
  },
};

export default theme;
