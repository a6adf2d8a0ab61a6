import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LearnedInverse","description":"What an InverseFisher remembers: a tree of tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/LearnedInverse.md","filePath":"api/fishleg/interfaces/LearnedInverse.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/LearnedInverse.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-learnedinverse" tabindex="-1">Interface: LearnedInverse <a class="header-anchor" href="#interface-learnedinverse" aria-label="Permalink to &quot;Interface: LearnedInverse&quot;">​</a></h1><p>What an <code>InverseFisher</code> remembers: a tree of tensors. The state of <code>scaleByFishleg</code> is one, too.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-inverse"></a> <code>inverse</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./InverseFisherState.html"><code>Inverse<wbr>Fisher<wbr>State</code></a></td><td role="cell" data-label="Description">The parameters of the blocks, and the damping.</td></tr><tr role="row"><td role="cell"><a id="property-aux"></a> <code>aux</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./AuxState.html"><code>Aux<wbr>State</code></a></td><td role="cell" data-label="Description">What learning them remembers, and its health.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/LearnedInverse.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LearnedInverse = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LearnedInverse as default
};
