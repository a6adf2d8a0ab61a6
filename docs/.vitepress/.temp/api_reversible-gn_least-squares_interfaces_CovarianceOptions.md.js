import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CovarianceOptions","description":"Options of the covariance of a fit.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/CovarianceOptions.md","filePath":"api/reversible-gn/least-squares/interfaces/CovarianceOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/CovarianceOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-covarianceoptions" tabindex="-1">Interface: CovarianceOptions <a class="header-anchor" href="#interface-covarianceoptions" aria-label="Permalink to &quot;Interface: CovarianceOptions&quot;">​</a></h1><p>Options of the covariance of a fit.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-absolute"></a> <code>absolute?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether weights are <code>1/<wbr>σ²</code> in earnest; otherwise they are relative, and the residuals&#39; own variance is a factor.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/CovarianceOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CovarianceOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CovarianceOptions as default
};
