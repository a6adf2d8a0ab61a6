import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: deviceNames","description":"Where compiled programs can run.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/variables/deviceNames.md","filePath":"api/core-tensor/engine/variables/deviceNames.md"}');
const _sfc_main = { name: "api/core-tensor/engine/variables/deviceNames.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-devicenames" tabindex="-1">Variable: deviceNames <a class="header-anchor" href="#variable-devicenames" aria-label="Permalink to &quot;Variable: deviceNames&quot;">​</a></h1><blockquote><p><code>const</code> <strong>deviceNames</strong>: readonly [<code>&quot;cpu&quot;</code>, <code>&quot;webgpu&quot;</code>, <code>&quot;cuda&quot;</code>, <code>&quot;web-wasm&quot;</code>, <code>&quot;web-webgpu&quot;</code>, <code>&quot;xla&quot;</code>]</p></blockquote><p>Where compiled programs can run.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/variables/deviceNames.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const deviceNames = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  deviceNames as default
};
