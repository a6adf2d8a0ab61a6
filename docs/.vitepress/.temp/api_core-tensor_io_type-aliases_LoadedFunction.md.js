import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LoadedFunction<F>","description":"The function that a saved one of type F is when it is loaded.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/type-aliases/LoadedFunction.md","filePath":"api/core-tensor/io/type-aliases/LoadedFunction.md"}');
const _sfc_main = { name: "api/core-tensor/io/type-aliases/LoadedFunction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-loadedfunction-f" tabindex="-1">Type Alias: LoadedFunction&lt;F&gt; <a class="header-anchor" href="#type-alias-loadedfunction-f" aria-label="Permalink to &quot;Type Alias: LoadedFunction\\&lt;F\\&gt;&quot;">​</a></h1><blockquote><p><strong>LoadedFunction</strong>&lt;<code>F</code>&gt; = <code>F</code> <em>extends</em> <a href="./../interfaces/CompiledFunction.html"><code>CompiledFunction</code></a>&lt;infer A, infer R, infer G, infer H&gt; ? <a href="./../interfaces/CompiledFunction.html"><code>CompiledFunction</code></a>&lt;<code>A</code>, <code>R</code>, <code>G</code>, <code>H</code>&gt; : <code>never</code></p></blockquote><p>The function that a saved one of type <code>F</code> is when it is loaded.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-f"></a> <code>F</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/type-aliases/LoadedFunction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadedFunction = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadedFunction as default
};
