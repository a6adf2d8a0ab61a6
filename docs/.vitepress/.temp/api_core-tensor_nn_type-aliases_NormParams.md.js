import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NormParams<A>","description":"Parameters of a normalising layer: scale and bias of shape [features], or none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/NormParams.md","filePath":"api/core-tensor/nn/type-aliases/NormParams.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/NormParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-normparams-a" tabindex="-1">Type Alias: NormParams&lt;A&gt; <a class="header-anchor" href="#type-alias-normparams-a" aria-label="Permalink to &quot;Type Alias: NormParams\\&lt;A\\&gt;&quot;">​</a></h1><blockquote><p><strong>NormParams</strong>&lt;<code>A</code>&gt; = <code>A</code> <em>extends</em> <code>true</code> ? <code>object</code> : <a href="./NoState.html"><code>NoState</code></a></p></blockquote><p>Parameters of a normalising layer: <code>scale</code> and <code>bias</code> of shape <code>[features]</code>, or none.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> <code>boolean</code></td><td><code>true</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/NormParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NormParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NormParams as default
};
