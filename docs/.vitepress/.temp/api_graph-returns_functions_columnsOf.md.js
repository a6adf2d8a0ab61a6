import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: columnsOf()","description":"The columns of a table of the given safety classes, in order.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/functions/columnsOf.md","filePath":"api/graph-returns/functions/columnsOf.md"}');
const _sfc_main = { name: "api/graph-returns/functions/columnsOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-columnsof" tabindex="-1">Function: columnsOf() <a class="header-anchor" href="#function-columnsof" aria-label="Permalink to &quot;Function: columnsOf()&quot;">​</a></h1><blockquote><p><strong>columnsOf</strong>(<code>table</code>, <code>allowed</code>): <a href="./../type-aliases/Column.html"><code>Column</code></a>[]</p></blockquote><p>The columns of a table of the given safety classes, in order.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>table</code></td><td><a href="./../interfaces/NodeTable.html"><code>Node<wbr>Table</code></a></td><td>customers or variants of a split.</td></tr><tr><td><code>allowed</code></td><td>readonly <a href="./../type-aliases/Safety.html"><code>Safety</code></a>[]</td><td>classes that a model may read.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Column.html"><code>Column</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/functions/columnsOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const columnsOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  columnsOf as default
};
