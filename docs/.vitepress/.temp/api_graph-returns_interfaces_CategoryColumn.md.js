import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CategoryColumn","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/CategoryColumn.md","filePath":"api/graph-returns/interfaces/CategoryColumn.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/CategoryColumn.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-categorycolumn" tabindex="-1">Interface: CategoryColumn <a class="header-anchor" href="#interface-categorycolumn" aria-label="Permalink to &quot;Interface: CategoryColumn&quot;">​</a></h1><p>A column of words.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;category&quot;</code></td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-safety"></a> <code>safety</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Safety.html"><code>Safety</code></a></td><td>-</td></tr><tr><td><a id="property-codes"></a> <code>codes</code></td><td><code>readonly</code></td><td><code>Int32Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Uint16Array</code>&lt;<code>ArrayBufferLike</code>&gt;</td><td>The number of each row&#39;s word in <code>levels</code>; 0 is missing.</td></tr><tr><td><a id="property-levels"></a> <code>levels</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>The words, the same in both splits; the first is the empty word, which stands for &quot;not known&quot;.</td></tr><tr><td><a id="property-protected"></a> <code>protected?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether it tells what the law protects, age or gender say: no reason is given by it, and reports look at its groups.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/CategoryColumn.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CategoryColumn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CategoryColumn as default
};
