import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Fitted<T>","description":"What a fit returns for a tree of Numeric: numbers for numbers, float64 host arrays for all else.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/Fitted.md","filePath":"api/reversible-gn/least-squares/type-aliases/Fitted.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/Fitted.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fitted-t" tabindex="-1">Type Alias: Fitted&lt;T&gt; <a class="header-anchor" href="#type-alias-fitted-t" aria-label="Permalink to &quot;Type Alias: Fitted\\&lt;T\\&gt;&quot;">​</a></h1><blockquote><p><strong>Fitted</strong>&lt;<code>T</code>&gt; = <code>T</code> <em>extends</em> <code>number</code> ? <code>number</code> : <code>T</code> <em>extends</em> <a href="./Numeric.html"><code>Numeric</code></a> ? <a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a> : <code>T</code> <em>extends</em> <code>object</code> ? <code>{ [K in keyof T]: Fitted&lt;T[K]&gt; }</code> : <code>T</code></p></blockquote><p>What a fit returns for a tree of <a href="./Numeric.html">Numeric</a>: numbers for numbers, float64 host arrays for all else.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/Fitted.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Fitted = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Fitted as default
};
