import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: lastLayers()","description":"The last blocks of an encoder, its pooler (drawn, where the file had none) and a classifier drawn with deviation 0.02.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/functions/lastLayers.md","filePath":"api/treemaml/language/functions/lastLayers.md"}');
const _sfc_main = { name: "api/treemaml/language/functions/lastLayers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-lastlayers" tabindex="-1">Function: lastLayers() <a class="header-anchor" href="#function-lastlayers" aria-label="Permalink to &quot;Function: lastLayers()&quot;">​</a></h1><blockquote><p><strong>lastLayers</strong>(<code>params</code>, <code>config</code>, <code>options?</code>): <a href="./../interfaces/LastLayers.html"><code>LastLayers</code></a></p></blockquote><p>The last blocks of an encoder, its pooler (drawn, where the file had none) and a classifier drawn with deviation 0.02.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>params</code></td><td role="cell" data-label="Type"><a href="./../interfaces/BertParams.html"><code>Bert<wbr>Params</code></a></td><td role="cell" data-label="Description">of <a href="./loadBert.html">loadBert</a>; not kept.</td></tr><tr role="row"><td role="cell"><code>config</code></td><td role="cell" data-label="Type"><a href="./../interfaces/BertConfig.html"><code>Bert<wbr>Config</code></a></td><td role="cell" data-label="Description">sizes.</td></tr><tr role="row"><td role="cell"><code>options?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/HeadOptions.html"><code>Head<wbr>Options</code></a></td><td role="cell" data-label="Description">see <a href="./../interfaces/HeadOptions.html">HeadOptions</a>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/LastLayers.html"><code>LastLayers</code></a></p><p>params that belong to the caller. Their paths begin with <code>layers.</code>, <code>pooler.</code> and <code>classifier.</code>: choose with <code>adapt</code> which of them inner steps change.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;option&quot; for options out of range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/functions/lastLayers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lastLayers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lastLayers as default
};
