import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AuxState","description":"What learning the inverse remembers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/AuxState.md","filePath":"api/fishleg/interfaces/AuxState.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/AuxState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-auxstate" tabindex="-1">Interface: AuxState <a class="header-anchor" href="#interface-auxstate" aria-label="Permalink to &quot;Interface: AuxState&quot;">​</a></h1><p>What learning the inverse remembers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-adam"></a> <code>adam</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/optim/interfaces/AdamState.html"><code>Adam<wbr>State</code></a></td><td role="cell" data-label="Description">Adam&#39;s moments of what is learned of λ.</td></tr><tr role="row"><td role="cell"><a id="property-health"></a> <code>health</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./AuxHealth.html"><code>Aux<wbr>Health</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/AuxState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AuxState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AuxState as default
};
