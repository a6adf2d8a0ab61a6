import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ShopColumn","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/ShopColumn.md","filePath":"api/graph-returns/interfaces/ShopColumn.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ShopColumn.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-shopcolumn" tabindex="-1">Interface: ShopColumn <a class="header-anchor" href="#interface-shopcolumn" aria-label="Permalink to &quot;Interface: ShopColumn&quot;">​</a></h1><p>A column of a shop&#39;s table, and what models may know of it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;number&quot;</code> | <code>&quot;category&quot;</code> | { <code>names</code>: <code>string</code>; }</td><td><code>undefined</code></td><td><code>&quot;number&quot;</code>, <code>&quot;category&quot;</code> (words), or the name of a kind of node that the column names: <code>&quot;brand-owner&quot;</code>.</td></tr><tr><td><a id="property-safety"></a> <code>safety?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Safety.html"><code>Safety</code></a></td><td><code>&quot;safe&quot;</code></td><td>Whether it is known when a return is to be predicted. Counts of returns, and whatever is filled in after delivery, are <code>&quot;leaky&quot;</code>; averages over all time are <code>&quot;suspicious&quot;</code>.</td></tr><tr><td><a id="property-missing"></a> <code>missing?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>A number that stands for &quot;not known&quot;.</td></tr><tr><td><a id="property-scale"></a> <code>scale?</code></td><td><code>readonly</code></td><td><code>&quot;linear&quot;</code> | <code>&quot;log&quot;</code></td><td><code>&quot;linear&quot;</code></td><td><code>&quot;log&quot;</code> where numbers spread over orders of magnitude, as prices and counts do: models read the logarithm of 1 and the size, with the sign.</td></tr><tr><td><a id="property-protected"></a> <code>protected?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Whether it tells what the law protects, age or gender say: explanations give no reason by it, and reports look at how its groups are treated.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ShopColumn.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ShopColumn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ShopColumn as default
};
