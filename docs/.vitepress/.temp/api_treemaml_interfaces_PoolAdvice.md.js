import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PoolAdvice","description":"What shouldPool finds.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/PoolAdvice.md","filePath":"api/treemaml/interfaces/PoolAdvice.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/PoolAdvice.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pooladvice" tabindex="-1">Interface: PoolAdvice <a class="header-anchor" href="#interface-pooladvice" aria-label="Permalink to &quot;Interface: PoolAdvice&quot;">​</a></h1><p>What <a href="./../functions/shouldPool.html">shouldPool</a> finds.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-pool"></a> <code>pool</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Whether the pooled step leaves less.</td></tr><tr role="row"><td role="cell"><a id="property-pooled"></a> <code>pooled</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./BestStep.html"><code>Best<wbr>Step</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-solo"></a> <code>solo</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./BestStep.html"><code>Best<wbr>Step</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/PoolAdvice.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PoolAdvice = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PoolAdvice as default
};
