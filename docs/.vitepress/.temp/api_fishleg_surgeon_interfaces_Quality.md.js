import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Quality","description":"How well outputs fit targets.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/Quality.md","filePath":"api/fishleg/surgeon/interfaces/Quality.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/Quality.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-quality" tabindex="-1">Interface: Quality <a class="header-anchor" href="#interface-quality" aria-label="Permalink to &quot;Interface: Quality&quot;">​</a></h1><p>How well outputs fit targets.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-nll"></a> <code>nll</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Mean negative log-likelihood in nats.</td></tr><tr role="row"><td role="cell"><a id="property-accuracy"></a> <code>accuracy?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Share of right classes, for classifiers whose targets are class numbers.</td></tr><tr role="row"><td role="cell"><a id="property-ece"></a> <code>ece?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Expected calibration error, for the same.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/Quality.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Quality = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Quality as default
};
