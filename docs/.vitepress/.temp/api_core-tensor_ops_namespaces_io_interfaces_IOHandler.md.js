import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IOHandler","description":"Interface for a model import/export handler.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/interfaces/IOHandler.md","filePath":"api/core-tensor/ops/namespaces/io/interfaces/IOHandler.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/interfaces/IOHandler.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-iohandler" tabindex="-1">Interface: IOHandler <a class="header-anchor" href="#interface-iohandler" aria-label="Permalink to &quot;Interface: IOHandler&quot;">​</a></h1><p>Interface for a model import/export handler.</p><p>The <code>save</code> and <code>load</code> handlers are both optional, in order to allow handlers that support only saving or loading.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-save"></a> <code>save?</code></td><td><a href="./../type-aliases/SaveHandler.html"><code>Save<wbr>Handler</code></a></td></tr><tr><td><a id="property-load"></a> <code>load?</code></td><td><a href="./../type-aliases/LoadHandler.html"><code>Load<wbr>Handler</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/interfaces/IOHandler.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IOHandler = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IOHandler as default
};
