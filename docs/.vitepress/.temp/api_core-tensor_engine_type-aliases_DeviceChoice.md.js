import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: DeviceChoice","description":"What a device option takes: one device, several in order of preference, or the usual one.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/type-aliases/DeviceChoice.md","filePath":"api/core-tensor/engine/type-aliases/DeviceChoice.md"}');
const _sfc_main = { name: "api/core-tensor/engine/type-aliases/DeviceChoice.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-devicechoice" tabindex="-1">Type Alias: DeviceChoice <a class="header-anchor" href="#type-alias-devicechoice" aria-label="Permalink to &quot;Type Alias: DeviceChoice&quot;">​</a></h1><blockquote><p><strong>DeviceChoice</strong> = <a href="./DeviceName.html"><code>DeviceName</code></a> | <code>&quot;auto&quot;</code> | readonly <a href="./DeviceName.html"><code>DeviceName</code></a>[]</p></blockquote><p>What a <code>device</code> option takes: one device, several in order of preference, or the usual one.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/type-aliases/DeviceChoice.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DeviceChoice = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DeviceChoice as default
};
