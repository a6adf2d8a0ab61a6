import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IdxArray","description":"An array of an IDX file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/datasets/interfaces/IdxArray.md","filePath":"api/core-tensor/datasets/interfaces/IdxArray.md"}');
const _sfc_main = { name: "api/core-tensor/datasets/interfaces/IdxArray.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-idxarray" tabindex="-1">Interface: IdxArray <a class="header-anchor" href="#interface-idxarray" aria-label="Permalink to &quot;Interface: IdxArray&quot;">​</a></h1><p>An array of an IDX file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Lengths of the axes, the first counts the items.</td></tr><tr role="row"><td role="cell"><a id="property-data"></a> <code>data</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Description">The bytes of the items, row-major: a view of the file&#39;s bytes.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/datasets/interfaces/IdxArray.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IdxArray = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IdxArray as default
};
