import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PreparedSolver<T, U>","description":"A solver of one operator, made once, from right-hand sides like U to solutions like T.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/type-aliases/PreparedSolver.md","filePath":"api/core-tensor/linalg/type-aliases/PreparedSolver.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/type-aliases/PreparedSolver.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-preparedsolver-t-u" tabindex="-1">Type Alias: PreparedSolver&lt;T, U&gt; <a class="header-anchor" href="#type-alias-preparedsolver-t-u" aria-label="Permalink to &quot;Type Alias: PreparedSolver\\&lt;T, U\\&gt;&quot;">​</a></h1><blockquote><p><strong>PreparedSolver</strong>&lt;<code>T</code>, <code>U</code>&gt; = (<code>b</code>, <code>start?</code>) =&gt; <a href="./../interfaces/ProgramSolution.html"><code>ProgramSolution</code></a>&lt;<code>T</code>&gt;</p></blockquote><p>A solver of one operator, made once, from right-hand sides like <code>U</code> to solutions like <code>T</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td><td>-</td></tr><tr><td><a id="type-parameter-u"></a> <code>U</code></td><td><code>T</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>b</code></td><td><code>U</code></td></tr><tr><td><code>start?</code></td><td>{ <code>x0?</code>: <code>T</code>; }</td></tr><tr><td><code>start.<wbr>x0?</code></td><td><code>T</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ProgramSolution.html"><code>ProgramSolution</code></a>&lt;<code>T</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/type-aliases/PreparedSolver.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PreparedSolver = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PreparedSolver as default
};
