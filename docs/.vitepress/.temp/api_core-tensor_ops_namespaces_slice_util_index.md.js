import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"slice_util","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/slice_util/index.md","filePath":"api/core-tensor/ops/namespaces/slice_util/index.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/slice_util/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="slice-util" tabindex="-1">slice_util <a class="header-anchor" href="#slice-util" aria-label="Permalink to &quot;slice\\_util&quot;">​</a></h1><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/SliceInfo.html">SliceInfo</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/assertParamsValid.html">assertParamsValid</a></li><li><a href="./functions/maskToAxes.html">maskToAxes</a></li><li><a href="./functions/computeOutShape.html">computeOutShape</a></li><li><a href="./functions/stridesWithElidedDims.html">stridesWithElidedDims</a></li><li><a href="./functions/getNormalizedAxes.html">getNormalizedAxes</a></li><li><a href="./functions/startIndicesWithElidedDims.html">startIndicesWithElidedDims</a></li><li><a href="./functions/stopIndicesWithElidedDims.html">stopIndicesWithElidedDims</a></li><li><a href="./functions/stridesForAxis.html">stridesForAxis</a></li><li><a href="./functions/startForAxis.html">startForAxis</a></li><li><a href="./functions/stopForAxis.html">stopForAxis</a></li><li><a href="./functions/isSliceContinous.html">isSliceContinous</a></li><li><a href="./functions/computeFlatOffset.html">computeFlatOffset</a></li><li><a href="./functions/parseSliceParams.html">parseSliceParams</a></li><li><a href="./functions/sliceInfo.html">sliceInfo</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/slice_util/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
