import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NumberColumn","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/NumberColumn.md","filePath":"api/graph-returns/interfaces/NumberColumn.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/NumberColumn.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-numbercolumn" tabindex="-1">Interface: NumberColumn <a class="header-anchor" href="#interface-numbercolumn" aria-label="Permalink to &quot;Interface: NumberColumn&quot;">​</a></h1><p>A column of numbers, one for each row of its table.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;number&quot;</code></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>undefined</code></td><td>The name in the file; the second of two columns of one name has <code>2</code> behind it.</td></tr><tr><td><a id="property-safety"></a> <code>safety</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Safety.html"><code>Safety</code></a></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-values"></a> <code>values</code></td><td><code>readonly</code></td><td><code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Int32Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Float64Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Int16Array</code>&lt;<code>ArrayBufferLike</code>&gt;</td><td><code>undefined</code></td><td>One number a row; in the narrowest array that holds the column. NaN is missing.</td></tr><tr><td><a id="property-missing"></a> <code>missing?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>The number that stands for &quot;not known&quot; (1900 for a year of birth), if one does.</td></tr><tr><td><a id="property-scale"></a> <code>scale?</code></td><td><code>readonly</code></td><td><code>&quot;log&quot;</code></td><td><code>the number itself</code></td><td>Models read the logarithm of 1 and its size, with its sign: for counts and prices.</td></tr><tr><td><a id="property-protected"></a> <code>protected?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>undefined</code></td><td>Whether it tells what the law protects, age or gender say: no reason is given by it, and reports look at its groups.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/NumberColumn.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NumberColumn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NumberColumn as default
};
