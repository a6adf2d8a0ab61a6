import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Linear","description":"A dense layer: kernel [inputs, units], bias [units].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/Linear.md","filePath":"api/treemaml/language/interfaces/Linear.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/Linear.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-linear" tabindex="-1">Interface: Linear <a class="header-anchor" href="#interface-linear" aria-label="Permalink to &quot;Interface: Linear&quot;">​</a></h1><p>A dense layer: kernel <code>[inputs, units]</code>, bias <code>[units]</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-kernel"></a> <code>kernel</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-bias"></a> <code>bias</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/Linear.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Linear = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Linear as default
};
