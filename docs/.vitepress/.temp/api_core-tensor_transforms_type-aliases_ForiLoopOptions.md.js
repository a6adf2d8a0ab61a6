import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ForiLoopOptions","description":"Options of foriLoop; see ScanOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/type-aliases/ForiLoopOptions.md","filePath":"api/core-tensor/transforms/type-aliases/ForiLoopOptions.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/type-aliases/ForiLoopOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-foriloopoptions" tabindex="-1">Type Alias: ForiLoopOptions <a class="header-anchor" href="#type-alias-foriloopoptions" aria-label="Permalink to &quot;Type Alias: ForiLoopOptions&quot;">​</a></h1><blockquote><p><strong>ForiLoopOptions</strong> = <code>Pick</code>&lt;<a href="./../interfaces/ScanOptions.html"><code>ScanOptions</code></a>, <code>&quot;unroll&quot;</code> | <code>&quot;checkpoint&quot;</code>&gt;</p></blockquote><p>Options of <a href="./../functions/foriLoop.html">foriLoop</a>; see <a href="./../interfaces/ScanOptions.html">ScanOptions</a>. They need bounds that are numbers.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/type-aliases/ForiLoopOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ForiLoopOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ForiLoopOptions as default
};
