import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Initializer","description":"Draws the initial value of a parameter: a float32 tensor of the given shape, owned by the caller.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/Initializer.md","filePath":"api/core-tensor/nn/type-aliases/Initializer.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/Initializer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-initializer" tabindex="-1">Type Alias: Initializer <a class="header-anchor" href="#type-alias-initializer" aria-label="Permalink to &quot;Type Alias: Initializer&quot;">​</a></h1><blockquote><p><strong>Initializer</strong> = (<code>key</code>, <code>shape</code>) =&gt; <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>Draws the initial value of a parameter: a float32 tensor of the given shape, owned by the caller.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>key</code></td><td><a href="./../../random/type-aliases/Key.html"><code>Key</code></a></td></tr><tr><td><code>shape</code></td><td>readonly <code>number</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/Initializer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Initializer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Initializer as default
};
