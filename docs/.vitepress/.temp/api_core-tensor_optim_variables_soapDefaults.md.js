import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: soapDefaults","description":"The defaults of SoapOptions; lr has none, and decay is b2.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/variables/soapDefaults.md","filePath":"api/core-tensor/optim/variables/soapDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/optim/variables/soapDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-soapdefaults" tabindex="-1">Variable: soapDefaults <a class="header-anchor" href="#variable-soapdefaults" aria-label="Permalink to &quot;Variable: soapDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>soapDefaults</strong>: <em>typeof</em> <a href="./scaleBySoapDefaults.html"><code>scaleBySoapDefaults</code></a> &amp; <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/SoapOptions.html">SoapOptions</a>; <code>lr</code> has none, and <code>decay</code> is <code>b2</code>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><code>weight<wbr>Decay</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/variables/soapDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const soapDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  soapDefaults as default
};
