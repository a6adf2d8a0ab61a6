import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: bertEncode()","description":"Hidden states of texts after the given number of layers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/functions/bertEncode.md","filePath":"api/treemaml/language/functions/bertEncode.md"}');
const _sfc_main = { name: "api/treemaml/language/functions/bertEncode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-bertencode" tabindex="-1">Function: bertEncode() <a class="header-anchor" href="#function-bertencode" aria-label="Permalink to &quot;Function: bertEncode()&quot;">​</a></h1><blockquote><p><strong>bertEncode</strong>(<code>params</code>, <code>config</code>, <code>inputs</code>, <code>options?</code>): <a href="./../interfaces/HiddenStates.html"><code>HiddenStates</code></a></p></blockquote><p>Hidden states of texts after the given number of layers.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>params</code></td><td role="cell" data-label="Type"><a href="./../interfaces/BertParams.html"><code>Bert<wbr>Params</code></a></td><td role="cell" data-label="Description">of <a href="./loadBert.html">loadBert</a>.</td></tr><tr role="row"><td role="cell"><code>config</code></td><td role="cell" data-label="Type"><a href="./../interfaces/BertConfig.html"><code>Bert<wbr>Config</code></a></td><td role="cell" data-label="Description">of <a href="./bertConfig.html">bertConfig</a>.</td></tr><tr role="row"><td role="cell"><code>inputs</code></td><td role="cell" data-label="Type"><a href="./../interfaces/BertInputs.html"><code>Bert<wbr>Inputs</code></a></td><td role="cell" data-label="Description">of <a href="./encodeTexts.html">encodeTexts</a>.</td></tr><tr role="row"><td role="cell"><code>options?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/EncodeOptions.html"><code>Encode<wbr>Options</code></a></td><td role="cell" data-label="Description">see <a href="./../interfaces/EncodeOptions.html">EncodeOptions</a>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/HiddenStates.html"><code>HiddenStates</code></a></p><p>states <code>[n, t, width]</code>, which belong to the caller, and the mask of the inputs. States at padding mean nothing.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;option&quot; for more layers than there are; &quot;shape&quot; for inputs that do not agree.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/functions/bertEncode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const bertEncode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  bertEncode as default
};
