import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EncoderParams","description":"A tree of tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/EncoderParams.md","filePath":"api/graph-returns/models/interfaces/EncoderParams.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/EncoderParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-encoderparams" tabindex="-1">Interface: EncoderParams <a class="header-anchor" href="#interface-encoderparams" aria-label="Permalink to &quot;Interface: EncoderParams&quot;">​</a></h1><p>A tree of tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-entry"></a> <code>entry?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./SelfParams.html"><code>Self<wbr>Params</code></a>&gt;&gt;</td><td role="cell" data-label="Description"><code>rgcn</code>: brings all kinds of nodes to one width, which shared bases need.</td></tr><tr role="row"><td role="cell"><a id="property-layers"></a> <code>layers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./EncoderLayer.html"><code>Encoder<wbr>Layer</code></a>[]</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/EncoderParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EncoderParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EncoderParams as default
};
