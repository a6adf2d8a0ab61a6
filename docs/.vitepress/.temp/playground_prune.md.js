import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Prune a network","description":"How many weights can a network lose before it gets digits wrong? A small network, trained on MNIST (digits halved to 14 × 14 pixels), loses its weights step by step in this browser.","frontmatter":{"aside":false},"headers":[],"relativePath":"playground/prune.md","filePath":"playground/prune.md"}');
const _sfc_main = { name: "playground/prune.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Playground = resolveComponent("Playground");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="prune-a-network" tabindex="-1">Prune a network <a class="header-anchor" href="#prune-a-network" aria-label="Permalink to &quot;Prune a network&quot;">​</a></h1><p>How many weights can a network lose before it gets digits wrong? A small network, trained on MNIST (digits halved to 14 × 14 pixels), loses its weights step by step in this browser. The <a href="./../guide/pruning.html">FishLeg Surgeon</a> learns the inverse Fisher matrix on 1,000 images. It removes the weights that matter least, then adjusts the rest to compensate. Nothing is trained in between. onnxruntime runs the compiled programs in WebAssembly, in a worker.</p>`);
  _push(ssrRenderComponent(_component_Playground, { name: "prune" }, null, _parent));
  _push(`<h2 id="what-to-look-for" tabindex="-1">What to look for <a class="header-anchor" href="#what-to-look-for" aria-label="Permalink to &quot;What to look for&quot;">​</a></h2><ul><li><strong>Corners go first.</strong> Their pixels are empty in all images, so that their weights cost nothing: the Fisher matrix says so, and the size of a weight does not.</li><li><strong>Small is not unimportant.</strong> With a tenth of the weights the Surgeon has 91 % of the test images right, its scores alone 63 %, the smallest weights first 42 % (the curves that you see before you start one of your own).</li><li><strong>The second layer stays longer.</strong> It has a twentieth of the weights. When a tenth of all is left, the Surgeon, which ranks both layers together, still has half of the second layer&#39;s; smallest first leaves 39 % of them.</li><li><strong>Draw a digit of your own</strong>, then move the slider: the network tells it with the weights that are left.</li><li><strong>The others move.</strong> &quot;Scores alone&quot; removes by the same scores and leaves the rest as it was.</li><li><strong>A file gets smaller only where zeros take no room.</strong> The size shown is that of <a href="./../guide/pruning.html#files">packed files</a>, a bit for a weight that is pruned.</li></ul><p>The same in Node, with fine-tuning, larger networks and rivals, is <a href="/examples/fishleg-prune-mnist.html"><code>fishleg-prune-mnist</code></a>.</p></div>`);
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
