import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: applyStep()","description":"Params moved by eta · delta.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/functions/applyStep.md","filePath":"api/reversible-gn/functions/applyStep.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/applyStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-applystep" tabindex="-1">Function: applyStep() <a class="header-anchor" href="#function-applystep" aria-label="Permalink to &quot;Function: applyStep()&quot;">​</a></h1><blockquote><p><strong>applyStep</strong>&lt;<code>P</code>&gt;(<code>params</code>, <code>delta</code>, <code>eta</code>): <code>P</code></p></blockquote><p>Params moved by <code>eta · delta</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>params</code></td><td><code>P</code></td></tr><tr><td><code>delta</code></td><td><code>P</code></td></tr><tr><td><code>eta</code></td><td><code>number</code> | <a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>P</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;structure&quot;, &quot;shape&quot; or &quot;disposed&quot; where <code>delta</code> does not fit the params.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/applyStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const applyStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  applyStep as default
};
