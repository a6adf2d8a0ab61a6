import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: engineNames","description":"The eager engines, best first.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/variables/engineNames.md","filePath":"api/core-tensor/engine/variables/engineNames.md"}');
const _sfc_main = { name: "api/core-tensor/engine/variables/engineNames.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-enginenames" tabindex="-1">Variable: engineNames <a class="header-anchor" href="#variable-enginenames" aria-label="Permalink to &quot;Variable: engineNames&quot;">​</a></h1><blockquote><p><code>const</code> <strong>engineNames</strong>: readonly [<code>&quot;tfjs-node-gpu&quot;</code>, <code>&quot;tfjs-node&quot;</code>, <code>&quot;wasm&quot;</code>, <code>&quot;cpu&quot;</code>]</p></blockquote><p>The eager engines, best first.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/variables/engineNames.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const engineNames = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  engineNames as default
};
