import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RevMlpBranchState","description":"What a branch of revMlp has and does not train: nothing without expansion.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/RevMlpBranchState.md","filePath":"api/reversible-gn/interfaces/RevMlpBranchState.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/RevMlpBranchState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-revmlpbranchstate" tabindex="-1">Interface: RevMlpBranchState <a class="header-anchor" href="#interface-revmlpbranchstate" aria-label="Permalink to &quot;Interface: RevMlpBranchState&quot;">​</a></h1><p>What a branch of <a href="./../functions/revMlp.html">revMlp</a> has and does not train: nothing without expansion.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-v"></a> <code>V?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Description">The frozen random expansion, shape <code>[half, width]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/RevMlpBranchState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RevMlpBranchState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RevMlpBranchState as default
};
