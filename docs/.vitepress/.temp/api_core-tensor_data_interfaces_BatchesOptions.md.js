import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BatchesOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/data/interfaces/BatchesOptions.md","filePath":"api/core-tensor/data/interfaces/BatchesOptions.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/BatchesOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-batchesoptions" tabindex="-1">Interface: BatchesOptions <a class="header-anchor" href="#interface-batchesoptions" aria-label="Permalink to &quot;Interface: BatchesOptions&quot;">​</a></h1><p>Options of <a href="./../functions/batches.html">batches</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-batchsize"></a> <code>batchSize</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Rows in a batch, at least 1. Required.</td></tr><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Seed of the order, a whole number.</td></tr><tr><td><a id="property-key"></a> <code>key?</code></td><td><code>readonly</code></td><td><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1D</code></a></td><td><code>undefined</code></td><td>Key of the order, instead of a seed; not kept.</td></tr><tr><td><a id="property-shuffle"></a> <code>shuffle?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>true</code> if a seed or key is given, <code>false</code> otherwise</td><td>A new order for each pass.</td></tr><tr><td><a id="property-droplast"></a> <code>dropLast?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Leave out the last batch of a pass when it has fewer rows.</td></tr><tr><td><a id="property-epochs"></a> <code>epochs?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1</code></td><td>Passes that iteration makes; may be Infinity.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/BatchesOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchesOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchesOptions as default
};
