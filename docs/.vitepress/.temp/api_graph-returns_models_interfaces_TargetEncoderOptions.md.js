import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TargetEncoderOptions","description":"Options of targetEncoder.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/TargetEncoderOptions.md","filePath":"api/graph-returns/models/interfaces/TargetEncoderOptions.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/TargetEncoderOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-targetencoderoptions" tabindex="-1">Interface: TargetEncoderOptions <a class="header-anchor" href="#interface-targetencoderoptions" aria-label="Permalink to &quot;Interface: TargetEncoderOptions&quot;">​</a></h1><p>Options of <a href="./../functions/targetEncoder.html">targetEncoder</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-folds"></a> <code>folds?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5</code></td><td role="cell" data-label="Description">Parts of the rows; each is encoded by the outcomes of the others.</td></tr><tr role="row"><td role="cell"><a id="property-smoothing"></a> <code>smoothing?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5</code></td><td role="cell" data-label="Description">How many outcomes at the overall rate a key starts with.</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Seed of the parts.</td></tr><tr role="row"><td role="cell"><a id="property-groups"></a> <code>groups?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;</td><td role="cell" data-label="Default value"><code>each row alone</code></td><td role="cell" data-label="Description">Numbers of groups that stay in one part: repeated purchases of one variant by one customer, say. The part of a group follows from its number and the seed, whatever the order of rows.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/TargetEncoderOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TargetEncoderOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TargetEncoderOptions as default
};
