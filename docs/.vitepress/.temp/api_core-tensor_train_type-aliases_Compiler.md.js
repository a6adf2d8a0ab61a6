import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Compiler","description":"Makes a function run as a CompileOption says.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/type-aliases/Compiler.md","filePath":"api/core-tensor/train/type-aliases/Compiler.md"}');
const _sfc_main = { name: "api/core-tensor/train/type-aliases/Compiler.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-compiler" tabindex="-1">Type Alias: Compiler <a class="header-anchor" href="#type-alias-compiler" aria-label="Permalink to &quot;Type Alias: Compiler&quot;">​</a></h1><blockquote><p><strong>Compiler</strong> = &lt;<code>A</code>, <code>R</code>&gt;(<code>f</code>, <code>own?</code>) =&gt; <a href="./../../nn/type-aliases/Runnable.html"><code>Runnable</code></a>&lt;<code>A</code>, <code>R</code>&gt;</p></blockquote><p>Makes a function run as a <a href="./../../nn/type-aliases/CompileOption.html">CompileOption</a> says.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-__typea"></a> <code>A</code> <em>extends</em> readonly <code>unknown</code>[]</td></tr><tr><td><a id="type-parameter-__typer"></a> <code>R</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>f</code></td><td>(...<code>args</code>) =&gt; <code>R</code></td></tr><tr><td><code>own?</code></td><td><a href="./../interfaces/OwnOptions.html"><code>Own<wbr>Options</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../nn/type-aliases/Runnable.html"><code>Runnable</code></a>&lt;<code>A</code>, <code>R</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/type-aliases/Compiler.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Compiler = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Compiler as default
};
