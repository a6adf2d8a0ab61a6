import Home from "vitepress/dist/client/theme-default/components/VPHome.vue";
import { defineComponent, h } from "vue";

/** The home page in a landmark of its own, which VitePress's has not. */
export default defineComponent(
  (_, { slots }) =>
    () =>
      h("main", h(Home, null, slots)),
);
