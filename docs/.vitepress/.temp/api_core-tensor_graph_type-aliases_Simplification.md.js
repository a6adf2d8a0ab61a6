import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Simplification","description":"The column simpler: a value of the same type that costs less than the op; undefined where there is none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/Simplification.md","filePath":"api/core-tensor/graph/type-aliases/Simplification.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/Simplification.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-simplification" tabindex="-1">Type Alias: Simplification <a class="header-anchor" href="#type-alias-simplification" aria-label="Permalink to &quot;Type Alias: Simplification&quot;">​</a></h1><blockquote><p><strong>Simplification</strong> = (<code>rewriter</code>, <code>node</code>) =&gt; <code>number</code> | <code>undefined</code></p></blockquote><p>The column <code>simpler</code>: a value of the same type that costs less than the op; undefined where there is none.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>rewriter</code></td><td><a href="./../interfaces/Rewriter.html"><code>Rewriter</code></a></td></tr><tr><td><code>node</code></td><td><a href="./RewriterNode.html"><code>Rewriter<wbr>Node</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/Simplification.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Simplification = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Simplification as default
};
