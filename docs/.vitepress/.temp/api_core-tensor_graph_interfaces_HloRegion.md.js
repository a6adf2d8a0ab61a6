import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HloRegion","description":"A block inside an op: what a reduction does with two elements, the body of a loop, a branch.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/HloRegion.md","filePath":"api/core-tensor/graph/interfaces/HloRegion.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/HloRegion.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hloregion" tabindex="-1">Interface: HloRegion <a class="header-anchor" href="#interface-hloregion" aria-label="Permalink to &quot;Interface: HloRegion&quot;">​</a></h1><p>A block inside an op: what a reduction does with two elements, the body of a loop, a branch.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-inputs"></a> <code>inputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./HloType.html"><code>Hlo<wbr>Type</code></a>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-write"></a> <code>write</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>inputs</code>) =&gt; readonly <a href="./HloValue.html"><code>Hlo<wbr>Value</code></a>[]</td><td role="cell" data-label="Description">Writes the block and returns its results. It may read values from outside of the op.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/HloRegion.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HloRegion = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HloRegion as default
};
