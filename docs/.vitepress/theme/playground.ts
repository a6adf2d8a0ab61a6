import { type DefineComponent, defineComponent, h, onBeforeUnmount, onMounted, ref } from "vue";

/** What can be played with, each loaded by its page alone. */
const playgrounds = {
  equation: () => import("../../../playground/src/equation/view.ts"),
  prune: () => import("../../../playground/src/prune/view.ts"),
  race: () => import("../../../playground/src/race/view.ts"),
  solve: () => import("../../../playground/src/solve/view.ts"),
};

/** `<Playground name="…" />` in a page: a program that runs in the visitor's browser. */
export const Playground: DefineComponent<{ name: keyof typeof playgrounds }> = defineComponent({
  props: { name: { type: String as () => keyof typeof playgrounds, required: true } },
  setup({ name }) {
    const place = ref<HTMLElement>();
    let close: (() => void) | undefined;
    let gone = false;
    onMounted(async () => {
      const { mount } = await playgrounds[name]();
      if (place.value !== undefined && !gone) close = mount(place.value);
    });
    onBeforeUnmount(() => {
      gone = true;
      close?.();
    });
    return () => h("div", { ref: place, class: "playground" }, "This page needs JavaScript.");
  },
}) as never;
