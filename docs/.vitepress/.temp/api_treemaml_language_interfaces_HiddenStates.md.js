import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HiddenStates","description":"The state of each place, [n, t, width], and the mask that goes with it, [n, t].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/HiddenStates.md","filePath":"api/treemaml/language/interfaces/HiddenStates.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/HiddenStates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hiddenstates" tabindex="-1">Interface: HiddenStates <a class="header-anchor" href="#interface-hiddenstates" aria-label="Permalink to &quot;Interface: HiddenStates&quot;">​</a></h1><p>The state of each place, <code>[n, t, width]</code>, and the mask that goes with it, <code>[n, t]</code>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./HiddenBatch.html"><code>HiddenBatch</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-states"></a> <code>states</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-mask"></a> <code>mask</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/HiddenStates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HiddenStates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HiddenStates as default
};
