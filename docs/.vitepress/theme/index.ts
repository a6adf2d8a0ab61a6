import type { Theme } from "vitepress";
// Letters of the reader's system: a font of its own would be a third of a page's weight.
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import pruned from "../../figures/home-pruning.svg";
import { Playground } from "./playground.ts";
import "./style.css";

/** Beside the words of the home page: what convinces, and where it is from. */
const homeFigure = () =>
  h("figure", { class: "home-figure figure" }, [
    h("img", {
      src: pruned,
      width: 420,
      height: 330,
      alt: "Test accuracy of a pruned MNIST classifier over sparsity: with 95 % of the weights removed the FishLeg Surgeon has 93.0 %, pruning by size 80.0 %",
    }),
  ]);

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "home-hero-image": homeFigure }),
  enhanceApp: ({ app }) => {
    app.component("Playground", Playground);
  },
};

export default theme;
