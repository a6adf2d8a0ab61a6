import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Norm","description":"A layer normalisation: [features] each.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/Norm.md","filePath":"api/treemaml/language/interfaces/Norm.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/Norm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-norm" tabindex="-1">Interface: Norm <a class="header-anchor" href="#interface-norm" aria-label="Permalink to &quot;Interface: Norm&quot;">​</a></h1><p>A layer normalisation: <code>[features]</code> each.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-scale"></a> <code>scale</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-bias"></a> <code>bias</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/Norm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Norm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Norm as default
};
