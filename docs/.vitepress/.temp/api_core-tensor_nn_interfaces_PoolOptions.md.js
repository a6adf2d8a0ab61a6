import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PoolOptions","description":"Options of maxPool and averagePool.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/PoolOptions.md","filePath":"api/core-tensor/nn/interfaces/PoolOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/PoolOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pooloptions" tabindex="-1">Interface: PoolOptions <a class="header-anchor" href="#interface-pooloptions" aria-label="Permalink to &quot;Interface: PoolOptions&quot;">​</a></h1><p>Options of <a href="./../functions/maxPool.html">maxPool</a> and <a href="./../functions/averagePool.html">averagePool</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-size"></a> <code>size?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Sizes.html"><code>Sizes</code></a></td><td role="cell" data-label="Default value"><code>2</code></td><td role="cell" data-label="Description">Size of the window; a list of one size for inputs of one spatial axis.</td></tr><tr role="row"><td role="cell"><a id="property-strides"></a> <code>strides?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Sizes.html"><code>Sizes</code></a></td><td role="cell" data-label="Default value"><code>size</code></td><td role="cell" data-label="Description">From one window to the next.</td></tr><tr role="row"><td role="cell"><a id="property-padding"></a> <code>padding?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Padding.html"><code>Padding</code></a></td><td role="cell" data-label="Default value"><code>&quot;valid&quot;</code></td><td role="cell" data-label="Description">See <a href="./../type-aliases/Padding.html">Padding</a>; what is padded is left out of the result.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/PoolOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PoolOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PoolOptions as default
};
