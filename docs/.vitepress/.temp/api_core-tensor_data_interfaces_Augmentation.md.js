import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Augmentation","description":"The changes of a column of images, as a RowArray carries them.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/interfaces/Augmentation.md","filePath":"api/core-tensor/data/interfaces/Augmentation.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/Augmentation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-augmentation" tabindex="-1">Interface: Augmentation <a class="header-anchor" href="#interface-augmentation" aria-label="Permalink to &quot;Interface: Augmentation&quot;">​</a></h1><p>The changes of a column of images, as a <a href="./RowArray.html">RowArray</a> carries them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-plan"></a> <code>plan</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>order</code>, <code>epoch</code>) =&gt; <a href="./ImagePlan.html"><code>Image<wbr>Plan</code></a></td><td role="cell" data-label="Description">How the given rows are changed in a pass.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/Augmentation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Augmentation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Augmentation as default
};
