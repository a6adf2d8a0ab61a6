import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: registerLoadRouter","description":"void","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/variables/registerLoadRouter.md","filePath":"api/core-tensor/ops/namespaces/io/variables/registerLoadRouter.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/variables/registerLoadRouter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-registerloadrouter" tabindex="-1">Variable: registerLoadRouter <a class="header-anchor" href="#variable-registerloadrouter" aria-label="Permalink to &quot;Variable: registerLoadRouter&quot;">​</a></h1><blockquote><p><code>const</code> <strong>registerLoadRouter</strong>: (<code>loudRouter</code>) =&gt; <code>void</code></p></blockquote><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>loud<wbr>Router</code></td><td><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>IORouter</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/variables/registerLoadRouter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const registerLoadRouter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  registerLoadRouter as default
};
