import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: initDecoder()","description":"Seeded weights.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/initDecoder.md","filePath":"api/graph-returns/models/functions/initDecoder.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/initDecoder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-initdecoder" tabindex="-1">Function: initDecoder() <a class="header-anchor" href="#function-initdecoder" aria-label="Permalink to &quot;Function: initDecoder()&quot;">​</a></h1><blockquote><p><strong>initDecoder</strong>(<code>draws</code>, <code>__namedParameters</code>): <a href="./../interfaces/DecoderParams.html"><code>DecoderParams</code></a></p></blockquote><p>Seeded weights.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>draws</code></td><td><a href="./../interfaces/RowRandom.html"><code>Row<wbr>Random</code></a></td></tr><tr><td><code>_<wbr>_<wbr>named<wbr>Parameters</code></td><td><a href="./../interfaces/DecoderShape.html"><code>Decoder<wbr>Shape</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/DecoderParams.html"><code>DecoderParams</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/initDecoder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const initDecoder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  initDecoder as default
};
