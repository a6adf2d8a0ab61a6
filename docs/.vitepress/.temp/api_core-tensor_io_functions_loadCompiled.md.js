import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadCompiled()","description":"Loads what saveCompiled saved: no tracing, no passes, and no code in the file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/functions/loadCompiled.md","filePath":"api/core-tensor/io/functions/loadCompiled.md"}');
const _sfc_main = { name: "api/core-tensor/io/functions/loadCompiled.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-loadcompiled" tabindex="-1">Function: loadCompiled() <a class="header-anchor" href="#function-loadcompiled" aria-label="Permalink to &quot;Function: loadCompiled()&quot;">​</a></h1><blockquote><p><strong>loadCompiled</strong>&lt;<code>F</code>&gt;(<code>path</code>, <code>options?</code>): <code>Promise</code>&lt;<a href="./../type-aliases/LoadedFunction.html"><code>LoadedFunction</code></a>&lt;<code>F</code>&gt;&gt;</p></blockquote><p>Loads what <a href="./saveCompiled.html">saveCompiled</a> saved: no tracing, no passes, and no code in the file. Node only.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-f"></a> <code>F</code> <em>extends</em> <a href="./../interfaces/CompiledFunction.html"><code>Compiled<wbr>Function</code></a>&lt;<code>never</code>, <code>unknown</code>, <code>never</code>, <code>unknown</code>&gt;</td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>path</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">the file.</td></tr><tr role="row"><td role="cell"><code>options?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/LoadCompiledOptions.html"><code>Load<wbr>Compiled<wbr>Options</code></a></td><td role="cell" data-label="Description">see <a href="./../interfaces/LoadCompiledOptions.html">LoadCompiledOptions</a>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../type-aliases/LoadedFunction.html"><code>LoadedFunction</code></a>&lt;<code>F</code>&gt;&gt;</p><p>the function, ready to run; its type <code>F</code> is the caller&#39;s word.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; for a file that is missing, damaged, cut off, of another version or something else.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/functions/loadCompiled.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadCompiled = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadCompiled as default
};
