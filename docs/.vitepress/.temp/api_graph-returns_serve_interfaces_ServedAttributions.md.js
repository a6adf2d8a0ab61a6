import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ServedAttributions","description":"How the score of one pair came about, with the names of the inputs as byColumn reads them.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/ServedAttributions.md","filePath":"api/graph-returns/serve/interfaces/ServedAttributions.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/ServedAttributions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-servedattributions" tabindex="-1">Interface: ServedAttributions <a class="header-anchor" href="#interface-servedattributions" aria-label="Permalink to &quot;Interface: ServedAttributions&quot;">​</a></h1><p>How the score of one pair came about, with the names of the inputs as <code>byColumn</code> reads them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-names"></a> <code>names</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td></tr><tr role="row"><td role="cell"><a id="property-row"></a> <code>row</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../decide/interfaces/RowAttributions.html"><code>Row<wbr>Attributions</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/ServedAttributions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ServedAttributions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ServedAttributions as default
};
