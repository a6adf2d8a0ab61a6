import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Contribution","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/Contribution.md","filePath":"api/graph-returns/explain/interfaces/Contribution.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/Contribution.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-contribution" tabindex="-1">Interface: Contribution <a class="header-anchor" href="#interface-contribution" aria-label="Permalink to &quot;Interface: Contribution&quot;">​</a></h1><p>What a column adds to the prediction of one purchase.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-about"></a> <code>about</code></td><td><code>readonly</code></td><td><code>&quot;embedding&quot;</code> | <code>&quot;customer&quot;</code> | <code>&quot;variant&quot;</code> | <code>&quot;rates&quot;</code> | <code>&quot;messages&quot;</code></td><td><code>undefined</code></td><td>Whose column it is; <code>messages</code> are other purchases, <code>rates</code> those of <code>targetEncoder</code>.</td></tr><tr><td><a id="property-column"></a> <code>column</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>undefined</code></td><td>The table&#39;s name of the column; indicators of one column are added up.</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><code>string</code> | <code>number</code> | <code>undefined</code></td><td><code>undefined</code></td><td>What the table says; undefined where it says nothing, and for messages, rates and embeddings.</td></tr><tr><td><a id="property-imputed"></a> <code>imputed</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>undefined</code></td><td>Whether the model had to fill a missing value in: no reason may be given by it.</td></tr><tr><td><a id="property-protected"></a> <code>protected?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Whether the column tells what the law protects: no reason may be given by it.</td></tr><tr><td><a id="property-amount"></a> <code>amount</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>In the unit of the explanation.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/Contribution.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Contribution = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Contribution as default
};
