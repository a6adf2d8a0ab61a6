import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: relation()","description":"A Relation of its edges.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/functions/relation.md","filePath":"api/graph-returns/functions/relation.md"}');
const _sfc_main = { name: "api/graph-returns/functions/relation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-relation" tabindex="-1">Function: relation() <a class="header-anchor" href="#function-relation" aria-label="Permalink to &quot;Function: relation()&quot;">​</a></h1><blockquote><p><strong>relation</strong>(<code>parts</code>): <a href="./../interfaces/Relation.html"><code>Relation</code></a></p></blockquote><p>A <a href="./../interfaces/Relation.html">Relation</a> of its edges.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>parts</code></td><td><code>Omit</code>&lt;<a href="./../interfaces/Relation.html"><code>Relation</code></a>, <code>&quot;by<wbr>Source&quot;</code> | <code>&quot;by<wbr>Target&quot;</code>&gt;</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Relation.html"><code>Relation</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/functions/relation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const relation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  relation as default
};
