const mounts = {
  equation: () => import("../../src/equation/view.ts"),
  prune: () => import("../../src/prune/view.ts"),
  race: () => import("../../src/race/view.ts"),
  solve: () => import("../../src/solve/view.ts"),
};

const name = location.hash.slice(1) as keyof typeof mounts;
const { mount } = await mounts[name]();
mount(document.querySelector("main") as HTMLElement);
