import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AsReleased","description":"What asReleased returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/AsReleased.md","filePath":"api/reversible-gn/interfaces/AsReleased.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/AsReleased.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-asreleased" tabindex="-1">Interface: AsReleased <a class="header-anchor" href="#interface-asreleased" aria-label="Permalink to &quot;Interface: AsReleased&quot;">​</a></h1><p>What <a href="./../functions/asReleased.html">asReleased</a> returns.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-model"></a> <code>model</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/RevMlp.html"><code>Rev<wbr>Mlp</code></a></td><td role="cell" data-label="Description">The network, with the identity in its first block.</td></tr><tr role="row"><td role="cell"><a id="property-step"></a> <code>step</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Pick</code>&lt;<a href="./GnStepOptions.html"><code>Gn<wbr>Step<wbr>Options</code></a>, <code>&quot;inverse&quot;</code> | <code>&quot;hessian&quot;</code> | <code>&quot;alpha&quot;</code> | <code>&quot;truncation&quot;</code> | <code>&quot;refine&quot;</code>&gt;</td><td role="cell" data-label="Description">For <a href="./../functions/gnStep.html">gnStep</a> and <code>scale<wbr>By<wbr>Gauss<wbr>Newton</code>, beside the likelihood.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/AsReleased.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AsReleased = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AsReleased as default
};
