import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Tokenizer","description":"What is needed of a tokeniser; that of @huggingface/tokenizers, made from a tokenizer.json, has it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/Tokenizer.md","filePath":"api/treemaml/language/interfaces/Tokenizer.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/Tokenizer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tokenizer" tabindex="-1">Interface: Tokenizer <a class="header-anchor" href="#interface-tokenizer" aria-label="Permalink to &quot;Interface: Tokenizer&quot;">​</a></h1><p>What is needed of a tokeniser; that of <code>@huggingface/tokenizers</code>, made from a <code>tokenizer.json</code>, has it.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="encode" tabindex="-1">encode() <a class="header-anchor" href="#encode" aria-label="Permalink to &quot;encode()&quot;">​</a></h3><blockquote><p><strong>encode</strong>(<code>text</code>, <code>options</code>): <code>object</code></p></blockquote><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>text</code></td><td role="cell" data-label="Type"><code>string</code></td></tr><tr role="row"><td role="cell"><code>options</code></td><td role="cell" data-label="Type">{ <code>text_<wbr>pair?</code>: <code>string</code> | <code>null</code>; <code>return_<wbr>token_<wbr>type_<wbr>ids</code>: <code>true</code>; }</td></tr><tr role="row"><td role="cell"><code>options.<wbr>text_<wbr>pair?</code></td><td role="cell" data-label="Type"><code>string</code> | <code>null</code></td></tr><tr role="row"><td role="cell"><code>options.<wbr>return_<wbr>token_<wbr>type_<wbr>ids</code></td><td role="cell" data-label="Type"><code>true</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>object</code></p><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><code>ids</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><code>token_<wbr>type_<wbr>ids?</code></td><td>readonly <code>number</code>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/Tokenizer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Tokenizer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Tokenizer as default
};
