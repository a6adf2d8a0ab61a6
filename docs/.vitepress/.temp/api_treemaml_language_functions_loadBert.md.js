import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadBert()","description":"The weights of a BERT or XLM-R encoder from a safetensors file in the layout of the Hugging Face hub: names as transformers writes them, with or without a prefix such as bert.; heads and other parts …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/functions/loadBert.md","filePath":"api/treemaml/language/functions/loadBert.md"}');
const _sfc_main = { name: "api/treemaml/language/functions/loadBert.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-loadbert" tabindex="-1">Function: loadBert() <a class="header-anchor" href="#function-loadbert" aria-label="Permalink to &quot;Function: loadBert()&quot;">​</a></h1><blockquote><p><strong>loadBert</strong>(<code>file</code>, <code>config</code>): <code>Promise</code>&lt;<a href="./../interfaces/BertParams.html"><code>BertParams</code></a>&gt;</p></blockquote><p>The weights of a BERT or XLM-R encoder from a safetensors file in the layout of the Hugging Face hub: names as <code>transformers</code> writes them, with or without a prefix such as <code>bert.</code>; heads and other parts are not read. Values in half precision become float32.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>file</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">path of <code>model.<wbr>safetensors</code>. Node only.</td></tr><tr role="row"><td role="cell"><code>config</code></td><td role="cell" data-label="Type"><a href="./../interfaces/BertConfig.html"><code>Bert<wbr>Config</code></a></td><td role="cell" data-label="Description">of <a href="./bertConfig.html">bertConfig</a>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/BertParams.html"><code>BertParams</code></a>&gt;</p><p>tensors that belong to the caller.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; for a file that is none, an array that is missing, with the nearest name, or of another shape.</p><h2 id="remarks" tabindex="-1">Remarks <a class="header-anchor" href="#remarks" aria-label="Permalink to &quot;Remarks&quot;">​</a></h2><p>Reads one array at a time: memory is that of the params, and of the largest array twice.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/functions/loadBert.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadBert = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadBert as default
};
