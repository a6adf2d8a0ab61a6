import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: EngineName","description":"Where eager tensors are computed: a tfjs backend, under the name of what brings it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/type-aliases/EngineName.md","filePath":"api/core-tensor/engine/type-aliases/EngineName.md"}');
const _sfc_main = { name: "api/core-tensor/engine/type-aliases/EngineName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-enginename" tabindex="-1">Type Alias: EngineName <a class="header-anchor" href="#type-alias-enginename" aria-label="Permalink to &quot;Type Alias: EngineName&quot;">​</a></h1><blockquote><p><strong>EngineName</strong> = <em>typeof</em> <a href="./../variables/engineNames.html"><code>engineNames</code></a>[<code>number</code>]</p></blockquote><p>Where eager tensors are computed: a tfjs backend, under the name of what brings it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/type-aliases/EngineName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EngineName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EngineName as default
};
