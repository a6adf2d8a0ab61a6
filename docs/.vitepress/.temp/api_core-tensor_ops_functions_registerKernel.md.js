import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: registerKernel()","description":"Registers the function (forward pass) for the kernel in a global registry.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/registerKernel.md","filePath":"api/core-tensor/ops/functions/registerKernel.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/registerKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-registerkernel" tabindex="-1">Function: registerKernel() <a class="header-anchor" href="#function-registerkernel" aria-label="Permalink to &quot;Function: registerKernel()&quot;">​</a></h1><blockquote><p><strong>registerKernel</strong>(<code>config</code>): <code>void</code></p></blockquote><p>Registers the function (forward pass) for the kernel in a global registry.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>config</code></td><td role="cell" data-label="Type"><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>Kernel<wbr>Config</code></a></td><td role="cell" data-label="Description">A config object with the following properties: - <code>kernel<wbr>Name</code> The official name of the kernel. - <code>backend<wbr>Name</code> The official name of the backend. - <code>kernel<wbr>Func</code> The function to run during the forward pass of the kernel. - <code>setup<wbr>Func</code> Optional. Gets called once, after the backend initializes. - <code>dispose<wbr>Func</code> Optional. Gets called once, right before the backend is disposed.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/registerKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const registerKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  registerKernel as default
};
