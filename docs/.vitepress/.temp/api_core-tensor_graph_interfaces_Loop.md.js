import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Loop","description":"A loop as simplification sees it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/Loop.md","filePath":"api/core-tensor/graph/interfaces/Loop.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/Loop.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-loop" tabindex="-1">Interface: Loop <a class="header-anchor" href="#interface-loop" aria-label="Permalink to &quot;Interface: Loop&quot;">​</a></h1><p>A loop as simplification sees it. All its graphs have the inputs of the node.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-bodies"></a> <code>bodies</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../type-aliases/Body.html"><code>Body</code></a>&gt;&gt;</td><td role="cell" data-label="Description">The graphs by the attributes that hold them.</td></tr><tr role="row"><td role="cell"><a id="property-step"></a> <code>step</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Body.html"><code>Body</code></a></td><td role="cell" data-label="Description">The graph that takes a step: from all inputs to what is carried, and one slice of each stacked output.</td></tr><tr role="row"><td role="cell"><a id="property-carry"></a> <code>carry</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">How many of the inputs are carried from step to step; they come first.</td></tr><tr role="row"><td role="cell"><a id="property-xs"></a> <code>xs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">How many are cut into slices along their first axis; they come next. The rest is the same at each step.</td></tr><tr role="row"><td role="cell"><a id="property-steps"></a> <code>steps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./LoopSteps.html"><code>Loop<wbr>Steps</code></a></td><td role="cell" data-label="Description">Undefined where nobody knows how many there will be.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/Loop.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Loop = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Loop as default
};
