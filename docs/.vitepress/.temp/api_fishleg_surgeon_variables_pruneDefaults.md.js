import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: pruneDefaults","description":"The defaults of PruneOptions, but for the method, the key and the functions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/variables/pruneDefaults.md","filePath":"api/fishleg/surgeon/variables/pruneDefaults.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/variables/pruneDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-prunedefaults" tabindex="-1">Variable: pruneDefaults <a class="header-anchor" href="#variable-prunedefaults" aria-label="Permalink to &quot;Variable: pruneDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>pruneDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/PruneOptions.html">PruneOptions</a>, but for the method, the key and the functions.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-sparsity"></a> <code>sparsity</code></td><td><code>number</code></td></tr><tr><td><a id="property-lossbudget"></a> <code>loss<wbr>Budget</code></td><td><code>number</code></td></tr><tr><td><a id="property-granularity"></a> <code>granularity</code></td><td><a href="./../type-aliases/Granularity.html"><code>Granularity</code></a></td></tr><tr><td><a id="property-scope"></a> <code>scope</code></td><td><a href="./../type-aliases/Scope.html"><code>Scope</code></a></td></tr><tr><td><a id="property-selection"></a> <code>selection</code></td><td><code>&quot;single&quot;</code> | <code>&quot;sequential&quot;</code></td></tr><tr><td><a id="property-floor"></a> <code>floor</code></td><td><code>number</code></td></tr><tr><td><a id="property-compensation"></a> <code>compensation</code></td><td><code>&quot;joint&quot;</code> | <code>&quot;single&quot;</code> | <code>&quot;none&quot;</code></td></tr><tr><td><a id="property-gate"></a> <code>gate</code></td><td><code>boolean</code></td></tr><tr><td><a id="property-scales"></a> <code>scales</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><a id="property-solversteps"></a> <code>solver<wbr>Steps</code></td><td><code>number</code></td></tr><tr><td><a id="property-solvertolerance"></a> <code>solver<wbr>Tolerance</code></td><td><code>number</code></td></tr><tr><td><a id="property-firstorder"></a> <code>first<wbr>Order</code></td><td><code>boolean</code></td></tr><tr><td><a id="property-gradientbatches"></a> <code>gradient<wbr>Batches</code></td><td><code>number</code></td></tr><tr><td><a id="property-levels"></a> <code>levels</code></td><td><code>number</code></td></tr><tr><td><a id="property-substeps"></a> <code>substeps</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/variables/pruneDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pruneDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pruneDefaults as default
};
