import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: FieldLayer<T>","description":"A layer's params.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/interfaces/FieldLayer.md","filePath":"api/reversible-gn/pde/interfaces/FieldLayer.md"}`);
const _sfc_main = { name: "api/reversible-gn/pde/interfaces/FieldLayer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fieldlayer-t" tabindex="-1">Interface: FieldLayer&lt;T&gt; <a class="header-anchor" href="#interface-fieldlayer-t" aria-label="Permalink to &quot;Interface: FieldLayer\\&lt;T\\&gt;&quot;">​</a></h1><p>A layer&#39;s params.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-weights"></a> <code>weights</code></td><td><code>readonly</code></td><td><code>T</code></td></tr><tr><td><a id="property-bias"></a> <code>bias</code></td><td><code>readonly</code></td><td><code>T</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/interfaces/FieldLayer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FieldLayer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FieldLayer as default
};
