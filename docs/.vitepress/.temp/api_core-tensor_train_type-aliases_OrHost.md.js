import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OrHost<T>","description":"T, where any tensor may be a HostArray: what a function compiled in float64 takes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/type-aliases/OrHost.md","filePath":"api/core-tensor/train/type-aliases/OrHost.md"}');
const _sfc_main = { name: "api/core-tensor/train/type-aliases/OrHost.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-orhost-t" tabindex="-1">Type Alias: OrHost&lt;T&gt; <a class="header-anchor" href="#type-alias-orhost-t" aria-label="Permalink to &quot;Type Alias: OrHost\\&lt;T\\&gt;&quot;">​</a></h1><blockquote><p><strong>OrHost</strong>&lt;<code>T</code>&gt; = <code>T</code> <em>extends</em> <a href="./../../graph/classes/HostArray.html"><code>HostArray</code></a> ? <code>T</code> : <code>T</code> <em>extends</em> <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> ? <code>T</code> | <a href="./../../graph/classes/HostArray.html"><code>HostArray</code></a> : <code>T</code> <em>extends</em> <code>object</code> ? <code>{ [K in keyof T]: OrHost&lt;T[K]&gt; }</code> : <code>T</code></p></blockquote><p><code>T</code>, where any tensor may be a <a href="./../../graph/classes/HostArray.html">HostArray</a>: what a function compiled in float64 takes.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/type-aliases/OrHost.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OrHost = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OrHost as default
};
