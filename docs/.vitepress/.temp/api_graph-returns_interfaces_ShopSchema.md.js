import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ShopSchema","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/ShopSchema.md","filePath":"api/graph-returns/interfaces/ShopSchema.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ShopSchema.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-shopschema" tabindex="-1">Interface: ShopSchema <a class="header-anchor" href="#interface-shopschema" aria-label="Permalink to &quot;Interface: ShopSchema&quot;">​</a></h1><p>Names of a shop&#39;s columns; see <a href="./../functions/fromTables.html">fromTables</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-customers"></a> <code>customers</code></td><td><code>readonly</code></td><td><code>object</code></td><td>-</td></tr><tr><td><code>customers.id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><code>customers.columns</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./ShopColumn.html"><code>ShopColumn</code></a>&gt;&gt;</td><td>-</td></tr><tr><td><a id="property-products"></a> <code>products</code></td><td><code>readonly</code></td><td><code>object</code></td><td>-</td></tr><tr><td><code>products.id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><code>products.columns</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./ShopColumn.html"><code>ShopColumn</code></a>&gt;&gt;</td><td>-</td></tr><tr><td><a id="property-purchases"></a> <code>purchases</code></td><td><code>readonly</code></td><td><code>object</code></td><td>-</td></tr><tr><td><code>purchases.customer</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><code>purchases.product</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><code>purchases.returned</code></td><td><code>readonly</code></td><td><code>string</code></td><td>1 or true where the purchase was returned.</td></tr><tr><td><code>purchases.time?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>When it was made: a date in ISO 8601, or milliseconds since 1970.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ShopSchema.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ShopSchema = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ShopSchema as default
};
