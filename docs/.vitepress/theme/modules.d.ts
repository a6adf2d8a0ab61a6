/** Vite gives a picture's address. */
declare module "*.svg" {
  const address: string;
  export default address;
}

/** A component of VitePress's own theme. */
declare module "*.vue" {
  import type { Component } from "vue";

  const component: Component;
  export default component;
}
