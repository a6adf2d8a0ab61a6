import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Prune a network","description":"","frontmatter":{"aside":false},"headers":[],"relativePath":"playground/prune.md","filePath":"playground/prune.md"}');
const _sfc_main = { name: "playground/prune.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Playground = resolveComponent("Playground");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="prune-a-network" tabindex="-1">Prune a network <a class="header-anchor" href="#prune-a-network" aria-label="Permalink to &quot;Prune a network&quot;">​</a></h1><p>A small network, trained on MNIST (digits halved to 14 × 14 pixels), loses its weights step by step, and everything happens in this browser: onnxruntime runs the compiled programs in WebAssembly, in a worker. The <a href="./../guide/pruning.html">FishLeg Surgeon</a> learns the inverse Fisher matrix on 1,000 images, takes the weights whose loss costs least, and moves the others to make up for them. Nothing is trained in between.</p>`);
  _push(ssrRenderComponent(_component_Playground, { name: "prune" }, null, _parent));
  _push(`<h2 id="what-to-look-for" tabindex="-1">What to look for <a class="header-anchor" href="#what-to-look-for" aria-label="Permalink to &quot;What to look for&quot;">​</a></h2><ul><li><strong>Corners go first.</strong> Their pixels are empty in all images, so that their weights cost nothing: the Fisher matrix says so, and the size of a weight does not.</li><li><strong>Small is not unimportant.</strong> Prune a second time by size: the curves part long before half of the accuracy is gone.</li><li><strong>The second layer stays.</strong> It has a twentieth of the weights, and the Surgeon, which ranks both layers together, keeps most of them.</li><li><strong>The others move.</strong> &quot;Scores alone&quot; removes by the same scores and leaves the rest as it was.</li><li><strong>A file gets smaller only where zeros take no room.</strong> The size shown is that of <a href="./../guide/pruning.html#files">packed files</a>, a bit for a weight that is gone.</li></ul><p>The same in Node, with fine-tuning, larger networks and rivals, is <a href="/examples/fishleg-prune-mnist.html"><code>fishleg-prune-mnist</code></a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("playground/prune.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const prune = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  prune as default
};
