import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SelfParams","description":"Weights of one kind of node in one layer: [in, out] and [out].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/SelfParams.md","filePath":"api/graph-returns/models/interfaces/SelfParams.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/SelfParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-selfparams" tabindex="-1">Interface: SelfParams <a class="header-anchor" href="#interface-selfparams" aria-label="Permalink to &quot;Interface: SelfParams&quot;">​</a></h1><p>Weights of one kind of node in one layer: <code>[in, out]</code> and <code>[out]</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-kernel"></a> <code>kernel</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-bias"></a> <code>bias</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/SelfParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SelfParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SelfParams as default
};
