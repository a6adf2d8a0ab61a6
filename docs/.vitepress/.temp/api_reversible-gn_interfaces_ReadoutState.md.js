import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReadoutState","description":"The frozen matrix of a readout: [d, outputs], or nothing.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/ReadoutState.md","filePath":"api/reversible-gn/interfaces/ReadoutState.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/ReadoutState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-readoutstate" tabindex="-1">Interface: ReadoutState <a class="header-anchor" href="#interface-readoutstate" aria-label="Permalink to &quot;Interface: ReadoutState&quot;">​</a></h1><p>The frozen matrix of a readout: <code>[d, outputs]</code>, or nothing.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-u"></a> <code>U?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/ReadoutState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReadoutState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReadoutState as default
};
