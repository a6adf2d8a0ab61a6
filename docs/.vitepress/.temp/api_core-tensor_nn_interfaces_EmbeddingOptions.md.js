import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EmbeddingOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/EmbeddingOptions.md","filePath":"api/core-tensor/nn/interfaces/EmbeddingOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/EmbeddingOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-embeddingoptions" tabindex="-1">Interface: EmbeddingOptions <a class="header-anchor" href="#interface-embeddingoptions" aria-label="Permalink to &quot;Interface: EmbeddingOptions&quot;">​</a></h1><p>Options of <a href="./../functions/embedding.html">embedding</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-size"></a> <code>size</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>How many things there are; their numbers are 0 … size − 1. Required.</td></tr><tr><td><a id="property-units"></a> <code>units</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Length of the vector of each. Required.</td></tr><tr><td><a id="property-tableinit"></a> <code>tableInit?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/InitializerName.html"><code>InitializerName</code></a> | <a href="./../type-aliases/Initializer.html"><code>Initializer</code></a></td><td><code>&quot;normal&quot;</code></td><td>Draws the table.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/EmbeddingOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmbeddingOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmbeddingOptions as default
};
