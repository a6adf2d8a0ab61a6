import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HostForm","description":"A fast implementation of an op on arrays: reads inputs, which it must not change or keep, and writes every number of outputs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/HostForm.md","filePath":"api/core-tensor/graph/type-aliases/HostForm.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/HostForm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-hostform" tabindex="-1">Type Alias: HostForm <a class="header-anchor" href="#type-alias-hostform" aria-label="Permalink to &quot;Type Alias: HostForm&quot;">​</a></h1><blockquote><p><strong>HostForm</strong> = (<code>inputs</code>, <code>outputs</code>, <code>attrs</code>) =&gt; <code>boolean</code></p></blockquote><p>A fast implementation of an op on arrays: reads <code>inputs</code>, which it must not change or keep, and writes every number of <code>outputs</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>inputs</code></td><td>readonly <a href="./../interfaces/HostValue.html"><code>Host<wbr>Value</code></a>[]</td></tr><tr><td><code>outputs</code></td><td>readonly <a href="./../interfaces/HostValue.html"><code>Host<wbr>Value</code></a>[]</td></tr><tr><td><code>attrs</code></td><td><a href="./../interfaces/Attrs.html"><code>Attrs</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>boolean</code></p><p>false where it does not cover the case (a dtype, a size, no WebAssembly); the <code>value</code> column runs instead. Then nothing of <code>outputs</code> counts.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/HostForm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostForm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostForm as default
};
