import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: MapArray<T, U, L>","description":"Plain array types are written out, since TypeScript resolves them late, as Tree needs it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/tree/type-aliases/MapArray.md","filePath":"api/core-tensor/tree/type-aliases/MapArray.md"}');
const _sfc_main = { name: "api/core-tensor/tree/type-aliases/MapArray.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-maparray-t-u-l" tabindex="-1">Type Alias: MapArray&lt;T, U, L&gt; <a class="header-anchor" href="#type-alias-maparray-t-u-l" aria-label="Permalink to &quot;Type Alias: MapArray\\&lt;T, U, L\\&gt;&quot;">​</a></h1><blockquote><p><strong>MapArray</strong>&lt;<code>T</code>, <code>U</code>, <code>L</code>&gt; = <code>number</code> <em>extends</em> <code>T</code>[<code>&quot;length&quot;</code>] ? <code>T</code> <em>extends</em> <code>unknown</code>[] ? <a href="./MapTree.html"><code>MapTree</code></a>&lt;<code>T</code>[<code>number</code>], <code>U</code>, <code>L</code>&gt;[] : readonly <a href="./MapTree.html"><code>MapTree</code></a>&lt;<code>T</code>[<code>number</code>], <code>U</code>, <code>L</code>&gt;[] : <code>{ [K in keyof T]: MapTree&lt;T[K], U, L&gt; }</code></p></blockquote><p>Plain array types are written out, since TypeScript resolves them late, as <code>Tree</code> needs it.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code> <em>extends</em> readonly <code>unknown</code>[]</td></tr><tr><td><a id="type-parameter-u"></a> <code>U</code></td></tr><tr><td><a id="type-parameter-l"></a> <code>L</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/tree/type-aliases/MapArray.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MapArray = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MapArray as default
};
