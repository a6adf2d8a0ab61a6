import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"core-tensor/host","description":"A WebAssembly module of one's own, on plain arrays and with threads where memory can be shared.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/host/index.md","filePath":"api/core-tensor/host/index.md"}`);
const _sfc_main = { name: "api/core-tensor/host/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-host" tabindex="-1">core-tensor/host <a class="header-anchor" href="#core-tensor-host" aria-label="Permalink to &quot;core-tensor/host&quot;">​</a></h1><p>A WebAssembly module of one&#39;s own, on plain arrays and with threads where memory can be shared.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/HostModule.html">HostModule</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/startHostModule.html">startHostModule</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/host/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
