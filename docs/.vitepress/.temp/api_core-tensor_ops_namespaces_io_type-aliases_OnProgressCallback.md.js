import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnProgressCallback","description":"Callback for the progress of a long-running action such as an HTTP request for a large binary object.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/type-aliases/OnProgressCallback.md","filePath":"api/core-tensor/ops/namespaces/io/type-aliases/OnProgressCallback.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/type-aliases/OnProgressCallback.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onprogresscallback" tabindex="-1">Type Alias: OnProgressCallback <a class="header-anchor" href="#type-alias-onprogresscallback" aria-label="Permalink to &quot;Type Alias: OnProgressCallback&quot;">​</a></h1><blockquote><p><strong>OnProgressCallback</strong> = (<code>fraction</code>) =&gt; <code>void</code></p></blockquote><p>Callback for the progress of a long-running action such as an HTTP request for a large binary object.</p><p><code>fraction</code> should be a number in the [0, 1] interval, indicating how much of the action has completed.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>fraction</code></td><td><code>number</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/type-aliases/OnProgressCallback.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnProgressCallback = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnProgressCallback as default
};
