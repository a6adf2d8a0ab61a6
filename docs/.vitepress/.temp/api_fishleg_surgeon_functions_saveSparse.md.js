import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: saveSparse()","description":"encodeSparse into a file, which appears whole or not at all.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/functions/saveSparse.md","filePath":"api/fishleg/surgeon/functions/saveSparse.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/functions/saveSparse.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-savesparse" tabindex="-1">Function: saveSparse() <a class="header-anchor" href="#function-savesparse" aria-label="Permalink to &quot;Function: saveSparse()&quot;">​</a></h1><blockquote><p><strong>saveSparse</strong>(<code>path</code>, <code>tree</code>, <code>options?</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p><a href="./encodeSparse.html">encodeSparse</a> into a file, which appears whole or not at all. Node only.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td></tr><tr><td><code>tree</code></td><td><code>unknown</code></td></tr><tr><td><code>options?</code></td><td><a href="./../interfaces/SparseOptions.html"><code>Sparse<wbr>Options</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>as <a href="./encodeSparse.html">encodeSparse</a>; code &quot;data&quot; when it cannot be written.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/functions/saveSparse.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const saveSparse = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  saveSparse as default
};
