import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: KindOf<A>","description":"HostArray for a host array, a tensor for a tensor.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/type-aliases/KindOf.md","filePath":"api/core-tensor/linalg/type-aliases/KindOf.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/type-aliases/KindOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-kindof-a" tabindex="-1">Type Alias: KindOf&lt;A&gt; <a class="header-anchor" href="#type-alias-kindof-a" aria-label="Permalink to &quot;Type Alias: KindOf\\&lt;A\\&gt;&quot;">​</a></h1><blockquote><p><strong>KindOf</strong>&lt;<code>A</code>&gt; = <code>A</code> <em>extends</em> <a href="./../../graph/classes/HostArray.html"><code>HostArray</code></a> ? <a href="./../../graph/classes/HostArray.html"><code>HostArray</code></a> : <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p><a href="./../../graph/classes/HostArray.html">HostArray</a> for a host array, a tensor for a tensor.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> <a href="./MatrixInput.html"><code>Matrix<wbr>Input</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/type-aliases/KindOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KindOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KindOf as default
};
